/** Single requests to a service outside of a run: whose key it is, how many records match, which companies there are. */
import { createDeadline } from '../../core/deadline';
import { type ClientOptions, createClient } from '../../http/client';
import type { Connection } from '../../store/secrets';
import type { PageRequest } from '../../streams/page';
import type { Service } from '../../streams/service';
import { clockHere, INTERACTIVE_BUDGET, requireConnection } from './connection';

/** @returns The body of the answer. @throws JobsheetError: no key, or what the service said. */
export function askService(
  service: Service,
  request: PageRequest,
  connection: Connection = requireConnection(service),
): unknown {
  return askWithQuota(service, request, connection).body;
}

/** Does the same and returns also the number of requests that are left, where the service tells it. */
export function askWithQuota(
  service: Service,
  request: PageRequest,
  connection: Connection,
  asking: Pick<ClientOptions, 'advice' | 'explain' | 'mostTries'> = {},
) {
  const client = createClient({
    service,
    clock: clockHere,
    ...connection,
    ...asking,
    deadline: createDeadline(Date.now, INTERACTIVE_BUDGET),
  });
  const [body] = client.getAll([request]);
  return { body, requestsLeft: client.quotaLeft() ?? null };
}
