/** A source: everything that Jobsheet knows of one service. */
import type { Service } from './service';
import type { AnyStream } from './stream';

export interface Source {
  readonly service: Service;
  readonly streams: readonly AnyStream[];
}
