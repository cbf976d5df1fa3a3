/**
 * Pages by an opaque cursor: where a page starts is known only from the one before it. A service that says there is
 * more but gives no new cursor would be asked for ever, and paid each time: the walk stops with an error instead.
 */
import { JobsheetError } from '../../core/errors';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';

/** A place is kept in document properties, which hold 500 KB in all; none that is known is longer than a line. */
const LONGEST_CURSOR = 50_000;

export interface CursorPages<R> {
  /** Whom to blame, as it is called on the screen. */
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
  /** All that this walk has come by: a ring of cursors has no end either. */
  const passed = new Set<unknown>();
  const cursorOf = (position: PageToken) => position['cursor'] as string | undefined;

  return {
    start: {},
    request: (position, most = pageSize) => request(cursorOf(position), Math.min(most, pageSize)),
    read: (body, position): Page<R> => {
      const { records, cursor, more } = read(body);
      const asked = cursorOf(position);
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
