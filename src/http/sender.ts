/** The parts of a client with which a group of requests is sent. */
import type { JobsheetError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import type { Service } from '../streams/service';
import type { Attempt } from './attempt';
import type { Exchange } from './exchange';

export interface Sender {
  readonly service: Service;
  readonly exchange: Exchange;
  /** The most tries of a request. */
  readonly mostTries: number;
  /** Tells the person what to do about a request that is refused. */
  readonly advice?: string | undefined;
  /**
   * Returns the error for an attempt that failed, without any secret.
   * @param retryAt Epoch milliseconds from which another try makes sense. @param advice Instead of the client's own.
   */
  readonly failure: (
    attempt: Attempt,
    requests: readonly PageRequest[],
    retryAt?: number,
    advice?: string,
  ) => JobsheetError;
}
