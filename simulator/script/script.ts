/** A script project: its files, compiled once, and its functions, each call of which is an execution of its own. */
import vm from 'node:vm';
import type { Cloud } from '../cloud/cloud';
import type { ScriptFile } from './compiled-project';
import { enterContext } from './context';
import { EXECUTION_LIMIT, Execution, type ExecutionOptions } from './execution';
import { type CallOutcome, type Ending, outcomeOf } from './outcome';
import { createRealm, OWN_FILE } from './realm';
import { letStrayRejectionsPass } from './stray-rejections';
import { type Compiled, compile } from './syntax';

export type { CallOutcome } from './outcome';

/** The arguments of a function; Google's objects are created for the execution that receives them. */
export type CallParts = readonly unknown[] | ((execution: Execution) => readonly unknown[]);

export interface Script {
  readonly cloud: Cloud;
  /** Calls a top-level function in a new execution. Never throws for what the script does. */
  call(name: string, parts?: CallParts, options?: ExecutionOptions): CallOutcome;
  /** Returns true if the project has a top-level function of that name. */
  has(name: string): boolean;
}

/** The name under which the parts of a call pass into the context, for the moment of the call. */
const HAND_OVER = '__simulatorHandOver';
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
  let leave: (() => void) | undefined;
  const isEndless = attempt(execution, ending, () => {
    leave = start(execution, compiled);
    callFunction(execution, name, typeof parts === 'function' ? parts(execution) : parts, ending);
  });
  attempt(execution, ending, () => execution.end());
  const outcome = outcomeOf(execution, ending);
  if (!isEndless) leave?.();
  return outcome;
}

/** Notes what goes wrong. @returns Whether V8 had to stop the script, which has used up its time then. */
function attempt(execution: Execution, ending: Ending, step: () => void): boolean {
  try {
    step();
  } catch (error) {
    const isEndless = (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (isEndless) execution.exhaust();
    else if (!ending.failed) Object.assign(ending, { failed: true, error });
    return isEndless;
  }
  return false;
}

function start(execution: Execution, compiled: Compiled): () => void {
  if ('files' in compiled) return enterContext(execution, compiled, limits(execution));
  execution.realm = createRealm({ now: () => execution.readClock(), random: execution.cloud.random });
  throw execution.realm.error('SyntaxError', compiled.error);
}

function hasFunction(cloud: Cloud, compiled: Compiled, name: string): boolean {
  const execution = new Execution(cloud);
  try {
    const leave = start(execution, compiled);
    const isThere = FUNCTION_NAME.test(name) && evaluate(execution, isFunction(name)) === true;
    leave();
    return isThere;
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
function callFunction(execution: Execution, name: string, parts: readonly unknown[], ending: Ending): void {
  const { realm } = execution;
  const handOver = {
    isThere: false,
    parts: realm.toRealm(parts),
    resolve: (result: unknown) => {
      ending.result = result;
    },
    reject: (error: unknown) => {
      Object.assign(ending, { failed: true, error });
    },
  };
  realm.context[HAND_OVER] = handOver;
  if (FUNCTION_NAME.test(name))
    evaluate(
      execution,
      `if (${isFunction(name)}) {
        const handOver = globalThis.${HAND_OVER}; delete globalThis.${HAND_OVER};
        handOver.isThere = true;
        const result = ${name}(...handOver.parts);
        if (result && typeof result.then === 'function') result.then((value) => handOver.resolve(value), (reason) => handOver.reject(reason));
        else handOver.resolve(result); }`,
    );
  if (!handOver.isThere) throw realm.error('Exception', `Script function not found: ${name}`);
}

/** As a condition of the script. */
function isFunction(name: string): string {
  const [first] = name.split('.') as [string];
  return `typeof ${first} !== 'undefined' && typeof ${name} === 'function'`;
}

function evaluate(execution: Execution, code: string): unknown {
  return vm.runInContext(code, execution.realm.context, {
    filename: `${OWN_FILE}call`,
    ...limits(execution),
  });
}

function limits(execution: Execution): vm.RunningScriptOptions {
  // Otherwise Node puts a line of the simulator's own code before the stack.
  return { timeout: execution.options.patience ?? EXECUTION_LIMIT, displayErrors: false };
}
