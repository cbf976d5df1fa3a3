/** One question to a service, outside of any run: whose key it is, how many match, which companies there are. */
import { createDeadline } from '../core/deadline';
import type { Service } from '../core/service';
import type { PageRequest } from '../core/stream';
import { createClient, SLOWEST_FETCH } from '../http/client';
import { requireKey } from './carry-out';

/** A person waits for it: one slow answer and one short retry. */
const PATIENCE = SLOWEST_FETCH + 10_000;

/** @throws JobsheetError: no key, or what the service said. */
export function askService(
  service: Service,
  request: PageRequest,
  key: string = requireKey(service),
): unknown {
  const deadline = createDeadline(Date.now, PATIENCE);
  return createClient({ service, key, deadline }).getAll([request])[0];
}
