/**
 * Pages by offset and limit. Rows shift while records come and go, so neighbouring pages overlap by two records: a
 * page that shares none with the one before it proves a gap.
 */
import type { Doubt } from '../../streams/doubt';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';

export const OVERLAP = 2;

export interface OffsetPages<R> {
  readonly pageSize: number;
  readonly request: (offset: number, limit: number) => PageRequest;
  readonly read: (body: unknown, offset: number) => PageAtOffset<R>;
}

export interface PageAtOffset<R> extends Pick<Page<R>, 'records' | 'total'> {
  /** Whether it was the last page; undefined where the answer does not say. */
  readonly last: boolean | undefined;
}

export function offsetPaginator<R>({ pageSize, request, read }: OffsetPages<R>): Paginator<R> {
  const offsetOf = (position: PageToken) => Number(position['offset'] ?? 0);
  const at = (offset: number): PageToken => ({ offset });
  /** A service may send shorter pages than asked for; the number of records tells how far it went. */
  const following = (offset: number, records: number) => offset + Math.max(1, records - OVERLAP);

  return {
    start: at(0),
    request: (position) => request(offsetOf(position), pageSize),
    read: (body, position) => {
      const offset = offsetOf(position);
      const page = read(body, offset);
      const { records, total, last } = page;
      // No more than the overlap is no more than was there already.
      const end = last === true || records.length <= (offset > 0 ? OVERLAP : 0);
      const next = end ? undefined : at(following(offset, records.length));
      return { records, total, next, doubt: doubtOf(page, offset, end) };
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

/** What one answer says of itself must fit together: records come and go only between two of them. */
function doubtOf<R>(
  { records, total, last }: PageAtOffset<R>,
  offset: number,
  end: boolean,
): Doubt | undefined {
  const sent = offset + records.length;
  if (end && total !== undefined && sent < total) return { kind: 'ends-early', said: total, sent };
  if (end && last === false) return { kind: 'more-but-none' };
  // A total that is a little behind is no contradiction.
  return total !== undefined && sent > 2 * total ? { kind: 'total-shrank', said: total } : undefined;
}
