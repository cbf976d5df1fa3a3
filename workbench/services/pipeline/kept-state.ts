/** What the service keeps in its file: who may sign in, and all applications, deleted ones among them. */
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import type { DataSet } from '../data-set/shape';
import type { Kept } from '../kept';
import { type Account, sandboxAccount } from './accounts';
import { firstApplications } from './first-applications';

interface State {
  readonly accounts: readonly Account[];
  readonly applications: readonly Application[];
}

/** What was kept, or the sandbox's person with their applications. */
export function readState(kept: Kept, data: DataSet): State {
  const found = kept.read() as State | undefined;
  if (Array.isArray(found?.accounts) && Array.isArray(found.applications)) return found;
  const account = sandboxAccount();
  return { accounts: [account], applications: firstApplications(data.trackly.jobs, account.id) };
}
