/** The local services for a caller that cannot wait for promises, as code on Apps Script cannot. */
import { join } from 'node:path';
import { createSyncFn } from 'synckit';
import type { Services } from './exchange';
import type { OpenOptions, OperationName, Operations } from './operations';

export type { OpenOptions } from './operations';

type Ask = <Name extends OperationName>(
  name: Name,
  input: Operations[Name]['input'],
) => Operations[Name]['output'];

/**
 * Opens the services over a data set: a file, a made one of a size, or the postings that come with the project.
 * They live in a worker thread that keeps no process alive; `close` frees their data.
 */
export function openServices(options: OpenOptions = {}): Services {
  const ask = createSyncFn(join(__dirname, 'worker-start.cjs')) as Ask;
  const { handle, origins } = ask('open', options);
  return {
    origins,
    exchange: (requests, now) => ask('exchange', { handle, requests, now }),
    change: (change) => ask('change', { handle, change }),
    ids: (service) => ask('ids', { handle, service }),
    credits: (service) => ask('credits', { handle, service }),
    requests: () => ask('requests', { handle }),
    close: () => ask('close', { handle }),
  };
}
