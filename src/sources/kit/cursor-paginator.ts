/**
 * Pages by an opaque cursor: where a page starts is known only from the page before. A service that says there is more but
 * gives no new cursor would be asked forever, and paid each time: reading stops with an error instead.
 */
import { JobsheetError } from '../../core/errors';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';

/** Page tokens are kept in document properties, which hold 500 KB in all; no known cursor is longer than a line. */
const LONGEST_CURSOR = 50_000;

interface CursorPages<R> {
  /** The service's name, for errors. */
  readonly service: string;
  readonly pageSize: number;
  readonly request: (cursor: string | undefined, limit: number) => PageRequest;
  readonly read: (body: unknown) => {
    readonly records: readonly R[];
    readonly cursor: unknown;
    readonly more: boolean;
  };
}

export function cursorPaginator<R>({ service, pageSize, request, read }: CursorPages<R>): Paginator<R> {
  /** Every cursor so far: a ring of them has no end either. */
  const passed = new Set<unknown>();
  const cursorOf = (token: PageToken) => token['cursor'] as string | undefined;

  return {
    start: {},
    request: (token, most = pageSize) => request(cursorOf(token), Math.min(most, pageSize)),
    read: (body, token): Page<R> => {
      const { records, cursor, more } = read(body);
      const asked = cursorOf(token);
      if (asked === undefined) passed.clear();
      passed.add(asked);
      if (!more) return { records, next: undefined };
      if (
        typeof cursor === 'string' &&
        cursor !== '' &&
        cursor.length <= LONGEST_CURSOR &&
        !passed.has(cursor)
      ) {
        return { records, next: { cursor } };
      }
      return { records, next: undefined, fault: noWayOn(service) };
    },
    ahead: (from) => [from],
  };
}

function noWayOn(service: string): JobsheetError {
  return new JobsheetError({
    code: 'NO_NEXT_PAGE',
    kind: 'data',
    message: `${service} says that there is more but not where it goes on, so Jobsheet stopped. What was read is in the sheet. Try again later; if it stays, tell ${service}.`,
  });
}
