/**
 * Pages by number. Neighbouring pages of one size share nothing, so records that shift while they come and go would be
 * missed and nobody would know. So each page asks for one record less than the one before: page 3 of 497 begins two
 * records before page 2 of 498 ended. A page that shares none with the one before it proves a gap.
 */
import { JobsheetError } from '../../core/errors';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';

/** How many records neighbouring pages share at the least. */
export const SHARED = 2;

export interface NumberedPages<R> {
  /** Whom to blame, as it is called on the screen. */
  readonly service: string;
  /** The most that a page can hold. */
  readonly pageSize: number;
  readonly request: (page: number, limit: number) => PageRequest;
  /** What the answer does not say is undefined. */
  readonly read: (body: unknown) => {
    readonly records: readonly R[];
    readonly total: number | undefined;
    /** How many the page could have held, by the service's word. */
    readonly limit: number | undefined;
    readonly more: boolean | undefined;
  };
}

export function numberPaginator<R>({ service, pageSize, request, read }: NumberedPages<R>): Paginator<R> {
  const at = (page: number, size: number): PageToken => ({ page, size });
  const placeOf = ({ page, size }: PageToken) => ({
    page: Number(page ?? 1),
    size: Number(size ?? pageSize),
  });

  return {
    start: at(1, pageSize),
    request: (position) => {
      const { page, size } = placeOf(position);
      return request(page, limitOf(page, size));
    },
    read: (body, position): Page<R> => {
      const { page, size } = placeOf(position);
      const asked = limitOf(page, size);
      const { records, total, limit, more = isMore(page, size, records.length, total) } = read(body);
      const last = { records, total, next: undefined };
      if (!more || records.length === 0) return last;
      const held = Math.min(limit ?? records.length, asked);
      // A service that sends shorter pages than it was asked for has counted in them, too: begin anew with its size.
      const next = held < asked ? at(1, held) : at(page + 1, size);
      return endOf(placeOf(next)) > (held < asked ? 0 : endOf({ page, size })) && held > SHARED
        ? { records, total, next }
        : { ...last, fault: tooMany(service) };
    },
    ahead: (from, count, total) => {
      const { page, size } = placeOf(from);
      const pages = Array.from({ length: count }, (_, index) => page + index);
      return pages
        .filter((each) => {
          const end = endOf({ page: each - 1, size });
          return each === page || (total !== undefined && end < total && endOf({ page: each, size }) > end);
        })
        .map((each) => at(each, size));
    },
    earlier: (position, records) => {
      const { page, size } = placeOf(position);
      return at(Math.max(1, page - Math.ceil(records / size)), size);
    },
  };
}

/** How many records a page asks for. */
function limitOf(page: number, size: number): number {
  return page === 1 ? size : size - page;
}

/** How many records the list has up to the end of a page. */
function endOf({ page, size }: { readonly page: number; readonly size: number }): number {
  return page * limitOf(page, size);
}

function isMore(page: number, size: number, records: number, total: number | undefined): boolean {
  const limit = limitOf(page, size);
  return total === undefined ? records >= limit : (page - 1) * limit + records < total;
}

/** A quarter of the page size squared: 62,500 with pages of 500. */
function tooMany(service: string): JobsheetError {
  return new JobsheetError({
    code: 'TOO_MANY_RECORDS',
    kind: 'data',
    message: `${service} has more than Jobsheet can read page by page. What was read is in the sheet. Choose narrower filters.`,
  });
}
