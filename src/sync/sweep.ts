/** Reads a stream to its end, several pages at a time. */
import type { Filters, Page, PageRequest, Stream } from '../core/stream';

/** Sends requests side by side; answers come in their order. */
export type GetAll = (requests: readonly PageRequest[]) => unknown[];

/** Wider bursts are answered with "too many requests" by many services (docs/workbench.md, costs). */
const PAGES_AT_ONCE = 10;

/** A service that always says "there is more" would never end. */
const MOST_PAGES = 20_000;

/**
 * Every record of the stream, once for each time it was sent: a posting that moves to another page while we read
 * comes twice, so the caller compares ids.
 */
export function sweep<R>(stream: Stream<R>, filters: Filters, getAll: GetAll): R[] {
  const first = readPages(stream, filters, [0], getAll)[0] as Page<R>;
  const records = [...first.records];
  let last = first;
  for (let pages = 1; last.next !== undefined && pages < MOST_PAGES; ) {
    const window = readPages(stream, filters, nextOffsets(last, stream.pageSize, first.total), getAll);
    pages += window.length;
    for (const page of window) records.push(...page.records);
    last = window[window.length - 1] as Page<R>;
  }
  return records;
}

function readPages<R>(stream: Stream<R>, filters: Filters, offsets: number[], getAll: GetAll): Page<R>[] {
  const bodies = getAll(offsets.map((offset) => stream.requestFor(filters, offset)));
  const pages = bodies.map((body, index) => stream.readPage(body, offsets[index] as number));
  const end = pages.findIndex(({ next }) => next === undefined);
  const read = end < 0 ? pages : pages.slice(0, end + 1);
  // A shorter page than asked for moves all that follow it: the rest of the window starts at wrong places.
  const short = read.findIndex(({ next }, index) => index < read.length - 1 && next !== offsets[index + 1]);
  return short < 0 ? read : read.slice(0, short + 1);
}

function nextOffsets<R>(last: Page<R>, pageSize: number, total: number | undefined): number[] {
  const start = last.next as number;
  const pagesLeft = total === undefined ? 1 : Math.ceil((total - start) / pageSize);
  const count = Math.max(1, Math.min(PAGES_AT_ONCE, pagesLeft));
  return Array.from({ length: count }, (_, index) => start + index * pageSize);
}
