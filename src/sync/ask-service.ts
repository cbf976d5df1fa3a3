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
  return askWithQuota(service, request, key).body;
}

/** The same, with how many requests are left in the service's hour, where it says so. */
export function askWithQuota(service: Service, request: PageRequest, key: string) {
  const deadline = createDeadline(Date.now, PATIENCE);
  const client = createClient({ service, key, deadline });
  const [body] = client.getAll([request]);
  return { body, requestsLeft: client.quotaLeft() ?? null };
}
