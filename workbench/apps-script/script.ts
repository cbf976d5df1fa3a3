/** A script project: its source, compiled once, and its functions, each call of which is an execution of its own. */
import vm from 'node:vm';
import type { Cloud } from './cloud';
import { WorkbenchGap } from './exception';
import { EXECUTION_LIMIT, Execution, type ExecutionOptions } from './execution';
import { installServices } from './globals';
import { createRealm, type Realm } from './realm';

export interface CallOutcome {
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
  /** Ended by Google or by `dieAt`, not by the script. */
  readonly killed: boolean;
  /** Of the virtual clock. */
  readonly seconds: number;
  readonly requests: number;
  readonly services: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly log: readonly string[];
}

export interface Script {
  /** Calls a top-level function in a new execution. Never throws for what the script does. */
  call(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Whether the project has a top-level function of that name. */
  has(name: string): boolean;
}

/** The name under which the parts of a call pass into the context, for the moment of the call. */
const HAND_OVER = '__workbenchHandOver';

export function loadScript(cloud: Cloud, source: string, filename = 'Code.gs'): Script {
  const compiled = new vm.Script(source, { filename });
  return {
    call: (name, parts = [], options = {}) => runCall(cloud, compiled, name, parts, options),
    has: (name) => {
      const { realm } = openExecution(cloud, compiled, {});
      return vm.runInContext(`typeof ${identifier(name)} === 'function'`, realm.context);
    },
  };
}

function runCall(
  cloud: Cloud,
  compiled: vm.Script,
  name: string,
  parts: readonly unknown[],
  options: ExecutionOptions,
): CallOutcome {
  const execution = new Execution(cloud, options);
  const ended: { result?: unknown; error?: unknown; failed?: true } = {};
  try {
    const realm = prepare(execution);
    compiled.runInContext(realm.context, { timeout: EXECUTION_LIMIT });
    settle(realm, name, parts, ended);
  } catch (error) {
    ended.failed = true;
    ended.error = error;
  }
  execution.end();
  if (ended.failed && ended.error instanceof WorkbenchGap && !execution.death) {
    execution.log.push(ended.error.message);
  }
  return outcome(execution, ended);
}

function openExecution(cloud: Cloud, compiled: vm.Script, options: ExecutionOptions) {
  const execution = new Execution(cloud, options);
  const realm = prepare(execution);
  compiled.runInContext(realm.context, { timeout: EXECUTION_LIMIT });
  return { execution, realm };
}

function prepare(execution: Execution): Realm {
  const realm = createRealm(execution.cloud.clock);
  execution.realm = realm;
  installServices(execution);
  return realm;
}

/** Runs the function; an async one is followed to its end, since only microtasks exist here. */
function settle(
  realm: Realm,
  name: string,
  parts: readonly unknown[],
  ended: { result?: unknown; error?: unknown; failed?: true },
): void {
  const { context } = realm;
  if (!vm.runInContext(`typeof ${identifier(name)} === 'function'`, context)) {
    throw realm.error('Exception', `Script function not found: ${name}`);
  }
  const handOver = {
    parts: realm.toRealm(parts),
    resolve: (result: unknown) => {
      ended.result = result;
    },
    reject: (error: unknown) => {
      ended.failed = true;
      ended.error = error;
    },
  };
  const global = context as Record<string, unknown>;
  global[HAND_OVER] = handOver;
  vm.runInContext(
    `{ const handOver = globalThis.${HAND_OVER}; delete globalThis.${HAND_OVER};
      const result = ${identifier(name)}(...handOver.parts);
      if (result && typeof result.then === 'function') result.then((value) => handOver.resolve(value), (reason) => handOver.reject(reason));
      else handOver.resolve(result); }`,
    context,
    { timeout: EXECUTION_LIMIT },
  );
}

function outcome(
  execution: Execution,
  ended: { result?: unknown; error?: unknown; failed?: true },
): CallOutcome {
  const error = execution.death ?? (ended.failed ? ended.error : undefined);
  return {
    ...(error === undefined ? { result: ended.result } : { error: told(error) }),
    killed: execution.death !== undefined,
    seconds: Math.round(execution.elapsed) / 1000,
    requests: execution.requests,
    services: Object.fromEntries(execution.calls),
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    log: execution.log,
  };
}

function told(error: unknown): { name: string; message: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error as Error;
  return { name: String(name ?? 'Error'), message: String(message ?? error), ...(stack ? { stack } : {}) };
}

function identifier(name: string): string {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(name)) throw new Error(`Not a function name: ${name}`);
  return name;
}
