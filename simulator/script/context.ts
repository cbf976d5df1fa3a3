/**
 * The context in which a script runs. Apps Script makes a new one for each execution, and so do we for any script but
 * our own bundle: its top level makes functions and variables that nobody else sets, so it may run again in a context
 * that it has left as it was. There V8 need not compile and optimise it anew, which took most of the tests' time.
 */
import vm from 'node:vm';
import type { AgainScript, CompiledFile, CompiledProject, ScriptFile } from './compiled-project';
import type { Execution } from './execution';
import { createServices } from './globals';
import { createRealm, type Realm } from './realm';

type TopLevel = (...values: unknown[]) => Record<string, unknown>;
/** The top levels that have been compiled in a context, by file. */
const TOP_LEVELS = new WeakMap<Realm, Map<CompiledFile, TopLevel>>();
/** Top-level declarations: other files could not see them if they were local to a function. */
const VARIABLES = /^(var|let|const|class)\b/m;

/**
 * Makes the context and runs the files' top level in it, as each execution does.
 * @returns What to call after the execution's end: it keeps the context for the next one, unless the script has left
 *   anything in it.
 */
export function enterContext(
  execution: Execution,
  project: CompiledProject,
  limits: vm.RunningScriptOptions,
): () => void {
  const sources = { now: () => execution.readClock(), random: execution.cloud.random };
  const realm = project.idle.pop() ?? createRealm(sources);
  realm.serve(sources);
  execution.realm = realm;
  const services = createServices(execution);
  Object.assign(realm.context, services);
  for (const compiled of project.files) {
    if (compiled.again) runAgain(realm, compiled, compiled.again, services);
    else runFirst(realm, project, compiled, limits, services);
  }
  const names = Object.keys(realm.context).length;
  return () => {
    const isAsItWas = Object.keys(realm.context).length === names && realm.isUnchanged();
    if (isAsItWas && project.files.every(({ again }) => again)) project.idle.push(realm);
  };
}

function runFirst(
  realm: Realm,
  project: CompiledProject,
  compiled: CompiledFile,
  limits: vm.RunningScriptOptions,
  services: Record<string, unknown>,
): void {
  const before = new Set(Object.keys(realm.context));
  compiled.script.runInContext(realm.context, limits);
  if (!project.files.some(({ file }) => file.isBundle)) return;
  const { file } = compiled;
  if (!file.isBundle && VARIABLES.test(file.source)) return;
  const made = Object.keys(realm.context).filter((name) => !before.has(name));
  const parameters = new Set([...Object.keys(realm.builtIns), ...Object.keys(services)]);
  compiled.again = againScript(file, made, [...parameters]);
}

/**
 * The names that it uses are parameters, since every look-up of a global in a context of `vm` leaves V8's fast path.
 * @param made What the top level makes.
 */
function againScript(
  { name, source }: ScriptFile,
  made: readonly string[],
  parameters: readonly string[],
): AgainScript {
  const begin = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${begin}${source}\nreturn { ${made.join(', ')} };\n})`, {
    filename: name,
    columnOffset: -begin.length,
  });
  return { script, parameters };
}

function runAgain(
  realm: Realm,
  compiled: CompiledFile,
  { script, parameters }: AgainScript,
  services: Record<string, unknown>,
): void {
  const topLevels = TOP_LEVELS.get(realm) ?? new Map<CompiledFile, TopLevel>();
  TOP_LEVELS.set(realm, topLevels);
  const topLevel = topLevels.get(compiled) ?? (script.runInContext(realm.context) as TopLevel);
  topLevels.set(compiled, topLevel);
  const values = parameters.map((name) => services[name] ?? realm.builtIns[name]);
  Object.assign(realm.context, topLevel(...values));
}
