/**
 * Pages by offset and limit. Records shift while others come and go, so neighbouring pages overlap by two records: two
 * that share none prove a gap.
 */
import type { Doubt, Page, PageRequest, PageToken, Paginator } from '../../streams/page';

const OVERLAP = 2;

interface OffsetPages<R> {
  readonly pageSize: number;
  readonly request: (offset: number, limit: number) => PageRequest;
  readonly read: (body: unknown, offset: number) => PageAtOffset<R>;
}

interface PageAtOffset<R> extends Pick<Page<R>, 'records' | 'total'> {
  /** True on the last page; undefined where the answer does not say. */
  readonly last: boolean | undefined;
}

export function offsetPaginator<R>({ pageSize, request, read }: OffsetPages<R>): Paginator<R> {
  const offsetOf = (token: PageToken) => Number(token['offset'] ?? 0);
  const at = (offset: number): PageToken => ({ offset });
  /** A service may send shorter pages than asked for: the number of records tells where the next one starts. */
  const following = (offset: number, records: number) => offset + Math.max(1, records - OVERLAP);

  return {
    start: at(0),
    request: (token) => request(offsetOf(token), pageSize),
    read: (body, token) => {
      const offset = offsetOf(token);
      const page = read(body, offset);
      const { records, total, last } = page;
      // A page no longer than the overlap brings nothing new.
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
    earlier: (token, records) => at(Math.max(0, offsetOf(token) - records)),
  };
}

/** Returns the contradiction in one answer: records come and go only between two answers, never within one. */
function doubtOf<R>(
  { records, total, last }: PageAtOffset<R>,
  offset: number,
  end: boolean,
): Doubt | undefined {
  const sent = offset + records.length;
  if (end && total !== undefined && sent < total) return { kind: 'ends-early', said: total, sent };
  if (end && last === false) return { kind: 'more-but-none' };
  // A total that lags a little is no contradiction.
  return total !== undefined && sent > 2 * total ? { kind: 'total-shrank', said: total } : undefined;
}
