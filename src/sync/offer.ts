/** The streams and services that can be synced, found by their ids. */
import { configError, JobsheetError } from '../core/errors';
import type { Service } from '../streams/service';
import type { AnyStream } from '../streams/stream';

export interface Offer {
  readonly streams: readonly AnyStream[];
  readonly services: readonly Service[];
}

/** @throws JobsheetError (config) with the names that there are. */
export function streamOf({ streams }: Offer, id: unknown): AnyStream {
  const stream = streams.find((candidate) => candidate.id === id);
  if (stream) return stream;
  throw configError(
    'UNKNOWN_STREAM',
    `‘stream’ is ${JSON.stringify(id) ?? 'missing'}, which Jobsheet does not know. It may be: ${streams.map((known) => known.id).join(', ')}.`,
  );
}

export function serviceOf({ services }: Offer, stream: AnyStream): Service {
  const service = services.find(({ id }) => id === stream.service);
  if (service) return service;
  throw new JobsheetError({
    code: 'UNKNOWN_SERVICE',
    kind: 'bug',
    message: `The stream ${stream.id} names the service ${stream.service}, which is not there.`,
  });
}
