/** The state in the service's file: its accounts, and all applications, including deleted ones. */
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import type { DataSet } from '../data-set/shape';
import type { Kept } from '../kept';
import { type Account, sandboxAccount } from './accounts';
import { firstApplications } from './first-applications';

interface State {
  readonly accounts: readonly Account[];
  readonly applications: readonly Application[];
}

/** Reads the kept state, or returns the sandbox account with its applications. */
export function readState(kept: Kept, data: DataSet): State {
  const found = kept.read() as State | undefined;
  if (Array.isArray(found?.accounts) && Array.isArray(found.applications)) return found;
  const account = sandboxAccount();
  return { accounts: [account], applications: firstApplications(data.trackly.jobs, account.id) };
}
