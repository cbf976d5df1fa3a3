/** The outcome of an execution, as plain data for the caller. */
import type { Execution } from './execution';

export interface CallOutcome {
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
  /** Ended by Google or by `dieAt`, not by the script. */
  readonly killed: boolean;
  /** Of the virtual clock. */
  readonly seconds: number;
  readonly requests: number;
  /** Credits that the services debited for its requests. */
  readonly credits: number;
  readonly services: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly log: readonly string[];
}

/** The counts of an execution that never began. */
export const NO_CALLS: CallOutcome = {
  killed: false,
  seconds: 0,
  requests: 0,
  credits: 0,
  services: {},
  cellsRead: 0,
  cellsWritten: 0,
  log: [],
};

/** The way the function ended, recorded while the execution is still in progress. */
export interface Ending {
  result?: unknown;
  error?: unknown;
  failed?: true;
}

export function outcomeOf(execution: Execution, ending: Ending): CallOutcome {
  const error = execution.death ?? (ending.failed ? ending.error : undefined);
  const hasFailed = execution.death !== undefined || ending.failed === true;
  return {
    ...(hasFailed ? { error: told(error) } : { result: ending.result }),
    killed: execution.death !== undefined,
    seconds: Math.round(execution.elapsed) / 1000,
    requests: execution.requests,
    credits: execution.credits,
    services: Object.fromEntries(execution.calls),
    cellsRead: execution.cellsRead,
    cellsWritten: execution.cellsWritten,
    log: execution.log,
  };
}

/** An uncaught error as plain data; anything can be thrown. */
function told(error: unknown): { name: string; message: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error as Error;
  return {
    name: String(name ?? 'Error'),
    message: String(message ?? error),
    ...(stack ? { stack: withoutOwnFrames(String(stack)) } : {}),
  };
}

/** A death is an error of the simulator: its stack would name files of this machine. */
function withoutOwnFrames(stack: string): string {
  const isOwn = /^\s+at .*([/\\]|node:|simulator:)/;
  return stack
    .split('\n')
    .filter((line) => !isOwn.test(line))
    .join('\n');
}
