/** A script project: its files, compiled once, and its functions, each call of which is an execution of its own. */
import vm from 'node:vm';
import type { Cloud } from './cloud';
import { EXECUTION_LIMIT, Execution, type ExecutionOptions } from './execution';
import { installServices } from './globals';
import { type CallOutcome, type Ending, outcomeOf } from './outcome';
import { createRealm, OWN_FILE, type Realm } from './realm';
import { letStrayRejectionsPass } from './stray-rejections';
import { type Compiled, compile, type ScriptFile } from './syntax';

export type { CallOutcome } from './outcome';

/** What a function is called with; objects of Google's are made for the execution that gets them. */
export type CallParts = readonly unknown[] | ((execution: Execution) => readonly unknown[]);

export interface Script {
  readonly cloud: Cloud;
  /** Calls a top-level function in a new execution. Never throws for what the script does. */
  call(name: string, parts?: CallParts, options?: ExecutionOptions): CallOutcome;
  /** Whether the project has a top-level function of that name. */
  has(name: string): boolean;
}

/** The name under which the parts of a call pass into the context, for the moment of the call. */
const HAND_OVER = '__workbenchHandOver';
/** `name` or `object.method`: what a menu, a trigger or a person may name. */
const FUNCTION_NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Loads the files of a project, in their order; a lone text is its `Code.gs`. */
export function loadScript(
  cloud: Cloud,
  source: string | readonly ScriptFile[],
  filename = 'Code.gs',
): Script {
  letStrayRejectionsPass();
  const files = typeof source === 'string' ? [{ name: filename, source }] : source;
  const compiled = compile(files);
  return {
    cloud,
    call: (name, parts = [], options = {}) => runCall(cloud, compiled, name, parts, options),
    has: (name) => hasFunction(cloud, compiled, name),
  };
}

function runCall(
  cloud: Cloud,
  compiled: Compiled,
  name: string,
  parts: CallParts,
  options: ExecutionOptions,
): CallOutcome {
  const execution = new Execution(cloud, options);
  const ending: Ending = {};
  attempt(execution, ending, () => {
    const realm = start(execution, compiled);
    callFunction(execution, realm, name, typeof parts === 'function' ? parts(execution) : parts, ending);
  });
  attempt(execution, ending, () => execution.end());
  return outcomeOf(execution, ending);
}

/** Notes what goes wrong. A script that V8 had to stop has used up its time. */
function attempt(execution: Execution, ending: Ending, step: () => void): void {
  try {
    step();
  } catch (error) {
    const isEndless = (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (isEndless) execution.exhaust();
    else if (!ending.failed) Object.assign(ending, { failed: true, error });
  }
}

/** Makes the context and runs the files' top level in it, as each execution does. */
function start(execution: Execution, compiled: Compiled): Realm {
  const { cloud } = execution;
  const realm = createRealm({ now: () => execution.readClock(), random: cloud.random });
  execution.realm = realm;
  installServices(execution);
  if ('error' in compiled) throw realm.error('SyntaxError', compiled.error);
  for (const script of compiled.scripts) script.runInContext(realm.context, limits(execution));
  return realm;
}

function hasFunction(cloud: Cloud, compiled: Compiled, name: string): boolean {
  const execution = new Execution(cloud);
  try {
    return isFunction(execution, start(execution, compiled), name);
  } catch {
    return false;
  } finally {
    execution.end();
  }
}

/**
 * Runs the function; an async one is followed to its end, since only microtasks exist here. What settles it must be
 * a function of the realm: callbacks of this side would wait in another queue.
 */
function callFunction(
  execution: Execution,
  realm: Realm,
  name: string,
  parts: readonly unknown[],
  ending: Ending,
): void {
  if (!isFunction(execution, realm, name)) {
    throw realm.error('Exception', `Script function not found: ${name}`);
  }
  const handOver = {
    parts: realm.toRealm(parts),
    resolve: (result: unknown) => {
      ending.result = result;
    },
    reject: (error: unknown) => {
      Object.assign(ending, { failed: true, error });
    },
  };
  (realm.context as Record<string, unknown>)[HAND_OVER] = handOver;
  evaluate(
    execution,
    realm,
    `{ const handOver = globalThis.${HAND_OVER}; delete globalThis.${HAND_OVER};
      const result = ${name}(...handOver.parts);
      if (result && typeof result.then === 'function') result.then((value) => handOver.resolve(value), (reason) => handOver.reject(reason));
      else handOver.resolve(result); }`,
  );
}

function isFunction(execution: Execution, realm: Realm, name: string): boolean {
  if (!FUNCTION_NAME.test(name)) return false;
  const [first] = name.split('.') as [string];
  const condition = `typeof ${first} !== 'undefined' && typeof ${name} === 'function'`;
  return evaluate(execution, realm, condition) === true;
}

function evaluate(execution: Execution, realm: Realm, code: string): unknown {
  return vm.runInContext(code, realm.context, { filename: `${OWN_FILE}call`, ...limits(execution) });
}

function limits(execution: Execution): vm.RunningScriptOptions {
  // Otherwise Node puts a line of the workbench's own code before the stack.
  return { timeout: execution.options.patience ?? EXECUTION_LIMIT, displayErrors: false };
}
