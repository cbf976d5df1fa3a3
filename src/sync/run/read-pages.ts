/**
 * Reads a stream page by page, several side by side, and proves that no record slipped away between two pages: neighbouring
 * pages share a record, and where they do not, an earlier page is asked for until they do.
 */

import type { JobsheetError } from '../../core/errors';
import {
  type Doubt,
  type ListPart,
  type Page,
  type PageRequest,
  type PageToken,
  type Paginator,
  withDoubt,
} from '../../streams/page';

/** Sends requests side by side; answers come in their order. */
type GetAll = (requests: readonly PageRequest[]) => unknown[];

/** Reads the pages at these positions, of a list that is made of parts: none of them fails. */
export type GetParts<R> = (positions: readonly PageToken[]) => readonly Page<R>[];

/** The state of reading a list, as plain JSON. */
export interface ReadState {
  readonly position: PageToken;
  /** Ids of the last page that joined, which the next one must share one with. */
  readonly lastIds: readonly string[];
  readonly total: number | undefined;
  readonly done: boolean;
  /** False once a gap could not be closed: then a record that was not seen may still be listed. */
  readonly proved: boolean;
  /** Contradictions in the list. */
  readonly doubts: readonly Doubt[];
  /** Of a list that is made of parts: what became of those that were asked for. */
  readonly parts: readonly ListPart[];
  /** The number of times that the page at this position has failed to join. */
  readonly attempts: number;
  /** The position whose page failed to join last, and how often reading has come back to it. */
  readonly gap: string;
  readonly returns: number;
  readonly pages: number;
  /** Fingerprint of the page that came last, and how often in a row it came for different positions. */
  readonly answer: string;
  readonly repeats: number;
}

export interface ReadStep<R> {
  readonly state: ReadState;
  /** Each page that was read, also those that did not join: their records are as good as any. */
  readonly pages: readonly Page<R>[];
  /** Present where the list has more and cannot be read further. */
  readonly fault?: JobsheetError | undefined;
}

/** A list of so few records is always read to its end: that costs a few seconds. */
export const SMALL_LIST = 2_500;
/** Steps back grow from 5 records; past the eighth (1,280 records) the list changes faster than it can be read. */
const FIRST_STEP_BACK = 5;
const MOST_ATTEMPTS = 8;
/** Records may go with each request while a gap is looked for; a page that never joins is asked for no more often than this. */
const MOST_RETURNS = 24;
/** A page may come twice when it shifted by a page's length meanwhile; a fourth time it is the service's fault. */
const MOST_REPEATS = 3;
/** A list that loses so many records, and more than half of all, while it is read is not believed. */
const MOST_LOST = 3;
/** A service that always says "there is more" would never end; 50,000 pages are 2.5 million postings. */
const MOST_PAGES = 50_000;

export function startReading<R>(paginator: Paginator<R>, from: PageToken = paginator.start): ReadState {
  return {
    position: from,
    lastIds: [],
    total: undefined,
    done: false,
    proved: true,
    doubts: [],
    parts: [],
    attempts: 0,
    gap: '',
    returns: 0,
    pages: 0,
    answer: '',
    repeats: 0,
  };
}

/** Reads the next window of at most `width` pages. @throws JobsheetError when a page cannot be had. */
export function readWindow<R>(
  paginator: Paginator<R>,
  idOf: (record: R) => string | undefined,
  state: ReadState,
  getAll: GetAll,
  width: number,
  getParts?: GetParts<R>,
): ReadStep<R> {
  const isOne = (state.total === undefined && !paginator.parts) || state.attempts > 0;
  const positions = paginator.ahead(state.position, isOne ? 1 : width, state.total);
  const parts = getParts?.(positions);
  const bodies = parts ? [] : getAll(positions.map((position) => paginator.request(position)));
  const pages: Page<R>[] = [];
  let next = state;
  for (let index = 0; index < positions.length && !next.done; index += 1) {
    const position = positions[index] as PageToken;
    // A page that was shorter or longer than planned moves all that follow it.
    if (!samePosition(position, next.position)) break;
    const page = parts?.[index] ?? paginator.read(bodies[index], position);
    pages.push(page);
    next = join(paginator, next, position, page, page.records.map(idOf).filter(isId));
    if (next.attempts > 0) break;
  }
  return { state: next, pages, fault: pages[pages.length - 1]?.fault };
}

function join<R>(
  paginator: Paginator<R>,
  state: ReadState,
  position: PageToken,
  page: Page<R>,
  ids: readonly string[],
): ReadState {
  const answer = ids.join();
  const repeats = answer !== '' && answer === state.answer ? state.repeats + 1 : 0;
  const found = [page.doubt, ...doubtsOf(state, page, ids)];
  // A part that contradicts itself says nothing against the others.
  const doubts = page.part ? state.doubts : found.reduce(withDoubt, state.doubts);
  const isSound = !found.some((doubt) => doubt !== undefined);
  const seen = {
    ...state,
    pages: state.pages + 1,
    total: page.total ?? state.total,
    answer,
    repeats,
    doubts,
    parts: page.part ? withPart(state.parts, page.part, isSound) : state.parts,
  };
  if (repeats > MOST_REPEATS)
    return { ...seen, done: true, proved: false, doubts: withDoubt(doubts, { kind: 'same-page' }) };
  const joined =
    !paginator.earlier || state.lastIds.length === 0 || ids.some((id) => state.lastIds.includes(id));
  if (!joined && mayStepBack(state, position)) {
    const back = FIRST_STEP_BACK * 2 ** state.attempts;
    return {
      ...seen,
      ...(state.attempts === 0 ? gapAt(state, position) : {}),
      position: paginator.earlier(position, back),
      attempts: state.attempts + 1,
    };
  }
  const stuck = page.next !== undefined && samePosition(page.next, position);
  const endless = seen.pages >= MOST_PAGES;
  const done = page.next === undefined || stuck || endless;
  return {
    ...seen,
    doubts: done ? withDoubt(doubts, doubtOfEnd(repeats > 0 || stuck, endless)) : doubts,
    position: page.next ?? position,
    lastIds: ids,
    done,
    proved: state.proved && joined && !stuck && !endless && !page.fault,
    attempts: 0,
  };
}

/** Adds what became of a part. One whose records cannot be told apart is not whole, however it ends. */
function withPart(parts: readonly ListPart[], part: ListPart, isSound: boolean): readonly ListPart[] {
  const before = parts.find(({ key }) => key === part.key);
  const isDamaged = !isSound || (before?.state === 'begun' && before.why !== undefined);
  const state = isDamaged && part.state === 'whole' ? 'begun' : part.state;
  const now = isDamaged ? { ...part, state, why: part.why ?? NOT_TOLD_APART } : part;
  return [...parts.filter(({ key }) => key !== part.key), now];
}

const NOT_TOLD_APART = 'Some of its entries came without an id, or twice.';

/** A page that never joins, though the one before it does, would be asked for until the time is up. */
function mayStepBack({ attempts, gap, returns }: ReadState, position: PageToken): boolean {
  if (attempts > 0) return attempts < MOST_ATTEMPTS;
  return gap !== JSON.stringify(position) || returns < MOST_RETURNS;
}

function gapAt({ gap, returns }: ReadState, position: PageToken): Pick<ReadState, 'gap' | 'returns'> {
  const here = JSON.stringify(position);
  return { gap: here, returns: gap === here ? returns + 1 : 1 };
}

/** Finds what contradicts itself in a page, or the pages before it. */
function doubtsOf<R>(
  { total: before = 0 }: ReadState,
  { records, total = before }: Page<R>,
  ids: readonly string[],
): Doubt[] {
  const doubts: Doubt[] = [];
  if (ids.length < records.length) doubts.push({ kind: 'without-id' });
  if (new Set(ids).size < ids.length) doubts.push({ kind: 'twice' });
  if (total < before / 2 && before - total >= MOST_LOST) doubts.push({ kind: 'total-shrank', said: total });
  return doubts;
}

/** A last page that repeats the one before it is no last page. */
function doubtOfEnd(isRepeated: boolean, isEndless: boolean): Doubt | undefined {
  if (isRepeated) return { kind: 'same-page' };
  return isEndless ? { kind: 'endless' } : undefined;
}

function samePosition(one: PageToken, other: PageToken): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isId(id: string | undefined): id is string {
  return id !== undefined;
}
