/** One question to a service, outside of any run: whose key it is, how many match, which companies there are. */
import { createDeadline } from '../../core/deadline';
import { type ClientOptions, createClient } from '../../http/client';
import type { Connection } from '../../store/secrets';
import type { PageRequest } from '../../streams/page';
import type { Service } from '../../streams/service';
import { clockHere, PATIENCE, requireConnection } from './connection';

/** @throws JobsheetError: no key, or what the service said. */
export function askService(
  service: Service,
  request: PageRequest,
  connection: Connection = requireConnection(service),
): unknown {
  return askWithQuota(service, request, connection).body;
}

/** The same, with how many requests are left in the service's hour, where it says so. */
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
    deadline: createDeadline(Date.now, PATIENCE),
  });
  const [body] = client.getAll([request]);
  return { body, requestsLeft: client.quotaLeft() ?? null };
}
