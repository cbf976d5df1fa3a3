/** `workbench run`: calls functions of a script against the local services and prints what became of each. */
import { readFileSync } from 'node:fs';
import type { CloudSnapshot } from '../../simulator/cloud/snapshot';
import type { Project } from '../../simulator/script/project';
import type { CallOutcome } from '../../simulator/script/script';
import { ServiceObject } from '../../simulator/script/service-object';
import { BUILT_CODE, readProject } from '../project';
import { createWorkbench, type Workbench, type WorkbenchOptions } from '../workbench';
import { checkExport, exportTo } from './export';
import {
  DATA_FLAGS,
  existingFile,
  FAULT_FLAGS,
  hoursNumber,
  moment,
  oneOf,
  readDataFlags,
  readFlags,
  UsageError,
  wholeNumber,
} from './flags';
import { parseCall } from './parse-call';

const FLAGS = {
  ...DATA_FLAGS,
  ...FAULT_FLAGS,
  code: { type: 'string' },
  call: { type: 'string', multiple: true },
  open: { type: 'string' },
  export: { type: 'string', multiple: true },
  'no-key': { type: 'boolean' },
  'die-at': { type: 'string' },
  unflushed: { type: 'string' },
  pass: { type: 'string' },
  now: { type: 'string' },
  deployment: { type: 'string' },
  account: { type: 'string' },
} as const;

export async function run(given: readonly string[]): Promise<void> {
  const values = readFlags(given, FLAGS, 'run');
  const calls = (values.call ?? []).map(parseCall);
  const exports = values.export ?? [];
  exports.forEach(checkExport);
  const dieAt = wholeNumber('die-at', values['die-at'], 1);
  const unflushed = oneOf('unflushed', values.unflushed, ['lost', 'kept']);
  const hours = hoursNumber('pass', values.pass);
  const project = openProject(values.code);
  // Dates of the script are local to its own time zone, as on Google's servers.
  process.env['TZ'] = project.manifest?.timeZone ?? 'Etc/UTC';
  const workbench = openWorkbench({
    project,
    ...readDataFlags(values),
    open: openWorkbook(values.open),
    now: moment('now', values.now),
    deployment: oneOf('deployment', values.deployment, ['bound', 'add-on']),
    account: oneOf('account', values.account, ['consumer', 'workspace']),
    ...(values['no-key'] ? { key: null } : {}),
  });
  const told = calls.map(({ text, name, parts }, index) => {
    const dies = index === 0 && dieAt !== undefined ? { dieAt } : {};
    return tell(text, workbench.call(name, parts, { ...dies, ...(unflushed ? { unflushed } : {}) }));
  });
  for (const { trigger, at, outcome } of workbench.passHours(hours)) {
    told.push({ ...tell(`${trigger.handler}()`, outcome), trigger: new Date(at).toISOString() });
  }
  for (const path of exports) await exportTo(workbench, path);
  workbench.close();
  process.stdout.write(`${JSON.stringify({ calls: told }, null, 2)}\n`);
}

/** Opens the workbench. An error of a data set or workbook that does not open is passed on in its own words, since the files are the person's. */
function openWorkbench(options: WorkbenchOptions): Workbench {
  try {
    return createWorkbench(options);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function openProject(code: string | undefined): Project {
  if (code === undefined) {
    if (!existingBuild()) throw new UsageError('There is no dist/Code.gs yet: run "npm run build" first.');
    return readProject(BUILT_CODE);
  }
  return readProject(existingFile('code', code) as string);
}

function existingBuild(): boolean {
  try {
    return existingFile('code', BUILT_CODE) !== undefined;
  } catch {
    return false;
  }
}

function openWorkbook(path: string | undefined): CloudSnapshot | undefined {
  if (existingFile('open', path) === undefined || path === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CloudSnapshot;
  } catch (error) {
    throw new UsageError(`--open: ${path} is not JSON (${(error as Error).message}).`);
  }
}

function tell(call: string, { error, result, ...rest }: CallOutcome): object {
  const ending = error ? { error: { name: error.name, message: error.message } } : { result: plain(result) };
  return { call, ...ending, ...rest };
}

/** Converts a value to JSON: an object of a Google service becomes its name, undefined becomes null. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, part) => (part instanceof ServiceObject ? String(part) : part));
  return text === undefined ? null : JSON.parse(text);
}
