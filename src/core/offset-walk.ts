/**
 * Pages by offset and limit. Rows shift while records come and go, so neighbouring pages overlap by two records: a
 * page that shares none with the one before it proves a gap.
 */
import type { Page, PageRequest, Position, Walk } from './stream';

export const OVERLAP = 2;

export interface OffsetPages<R> {
  readonly pageSize: number;
  readonly request: (offset: number, limit: number) => PageRequest;
  /** Records of an answer, and whether it was the last page. */
  readonly read: (body: unknown, offset: number) => Omit<Page<R>, 'next'> & { readonly last: boolean };
}

export function offsetWalk<R>({ pageSize, request, read }: OffsetPages<R>): Walk<R> {
  const offsetOf = (position: Position) => Number(position['offset'] ?? 0);
  const at = (offset: number): Position => ({ offset });
  /** A service may send shorter pages than asked for; the number of records tells how far it went. */
  const following = (offset: number, records: number) => offset + Math.max(1, records - OVERLAP);

  return {
    start: at(0),
    request: (position) => request(offsetOf(position), pageSize),
    read: (body, position) => {
      const offset = offsetOf(position);
      const { records, total, last } = read(body, offset);
      // No more than the overlap is no more than was there already.
      const end = last || records.length <= (offset > 0 ? OVERLAP : 0);
      return { records, total, next: end ? undefined : at(following(offset, records.length)) };
    },
    ahead: (from, count, total) => {
      const step = following(0, pageSize);
      const offsets = Array.from({ length: count }, (_, index) => offsetOf(from) + index * step);
      return offsets
        .filter((offset, index) => index === 0 || (total !== undefined && offset < total - OVERLAP))
        .map(at);
    },
    earlier: (position, records) => at(Math.max(0, offsetOf(position) - records)),
  };
}
