/**
 * Pages by number. Neighbouring pages of one size share no record, so one that shifts from page to page would be missed
 * unnoticed. Each page therefore asks for one record fewer than the page before: page 3 of 497 begins two records before
 * the end of page 2 of 498. Two neighbours that share no record prove a gap.
 */
import { JobsheetError } from '../../core/errors';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';

/** The fewest records that neighbouring pages share. */
const SHARED = 2;

interface NumberedPages<R> {
  /** The service's name, for errors. */
  readonly service: string;
  /** The most that a page can hold. */
  readonly pageSize: number;
  readonly request: (page: number, limit: number) => PageRequest;
  /** Undefined stands for what the answer does not say. */
  readonly read: (body: unknown) => {
    readonly records: readonly R[];
    readonly total: number | undefined;
    /** The number of records that fit on the page, as the service says. */
    readonly limit: number | undefined;
    readonly more: boolean | undefined;
  };
}

export function numberPaginator<R>({ service, pageSize, request, read }: NumberedPages<R>): Paginator<R> {
  const at = (page: number, size: number): PageToken => ({ page, size });
  const numberAndSize = ({ page, size }: PageToken) => ({
    page: Number(page ?? 1),
    size: Number(size ?? pageSize),
  });

  return {
    start: at(1, pageSize),
    request: (token) => {
      const { page, size } = numberAndSize(token);
      return request(page, limitOf(page, size));
    },
    read: (body, token): Page<R> => {
      const { page, size } = numberAndSize(token);
      const asked = limitOf(page, size);
      const { records, total, limit, more = isMore(page, size, records.length, total) } = read(body);
      const last = { records, total, next: undefined };
      if (!more || records.length === 0) return last;
      const held = Math.min(limit ?? records.length, asked);
      // A service that sends shorter pages than asked for also counts in them: start again with its size.
      const next = held < asked ? at(1, held) : at(page + 1, size);
      return endOf(numberAndSize(next)) > (held < asked ? 0 : endOf({ page, size })) && held > SHARED
        ? { records, total, next }
        : { ...last, fault: tooMany(service) };
    },
    ahead: (from, count, total) => {
      const { page, size } = numberAndSize(from);
      const pages = Array.from({ length: count }, (_, index) => page + index);
      return pages
        .filter((each) => {
          const end = endOf({ page: each - 1, size });
          return each === page || (total !== undefined && end < total && endOf({ page: each, size }) > end);
        })
        .map((each) => at(each, size));
    },
    earlier: (token, records) => {
      const { page, size } = numberAndSize(token);
      return at(Math.max(1, page - Math.ceil(records / size)), size);
    },
  };
}

/** Returns how many records a page asks for. */
function limitOf(page: number, size: number): number {
  return page === 1 ? size : size - page;
}

/** Returns how many records the list has up to the end of a page. */
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
