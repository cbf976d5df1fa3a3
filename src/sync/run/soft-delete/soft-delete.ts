/** Marks the rows whose record is proved gone, once a whole list was read. No row is deleted. */

import { softDeleted } from '../../../sheet/ledger/row-ledger';
import { withColumnsInPlace } from '../../../sheet/rows/in-place';
import { markDeleted, showsSoftDelete } from '../../../sheet/rows/mark-deleted';
import type { Doubt, ListPart } from '../../../streams/page';
import type { SoftDelete } from '../../../streams/soft-delete';
import type { RowSession } from '../row-session';
import { type MissingRow, missingRows } from './missing-rows';
import { inWholeParts } from './parts';
import { type AskHost, askWhetherGone } from './prove-gone';
import { halfMarked, portionsOf, reopenRows } from './repair-marking';

interface SoftDeleteFacts {
  /** The person chose other filters since the last whole list. */
  readonly filtersChanged: boolean;
  /** The start of the run, epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What became of the parts of the list, where it is made of parts. */
  readonly parts: readonly ListPart[];
  /** True for a list that has no gap and does not contradict itself. */
  readonly isBelieved: boolean;
  /** Keeps which rows are about to be marked, in case the run is killed right then. */
  readonly beginMarking: (ids: readonly string[]) => void;
}

export interface SoftDeleted {
  /** Rows that were marked. */
  readonly closed: number;
  /** Records that left the list though the service still has them. */
  readonly unlisted: number;
  /** Records that are still to be asked for. */
  readonly waiting: number;
  /** The service did not find what it lists, so nothing that it did not find was believed. */
  readonly isBlind: boolean;
  /** Present where the list as a whole contradicts what was there before. */
  readonly doubt: Doubt | undefined;
}

export const NOTHING_DELETED: SoftDeleted = {
  closed: 0,
  unlisted: 0,
  waiting: 0,
  isBlind: false,
  doubt: undefined,
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Requests in a run: they take seconds, and the rest of a large tab is asked for by the runs that follow. */
const MOST_ASKED = 200;
/** The same after a list that is not to be believed: most of what it left out still exists. */
const MOST_ASKED_IN_DOUBT = 50;
/** Fewer records than these may leave a list in any hour. */
const FEWEST_MISSED = 3;

/** Marks what is proved gone, and keeps in the ledger what was found out of the others. */
export function softDeleteMissing<R>(
  rows: RowSession<R>,
  closing: SoftDelete | undefined,
  host: AskHost,
  facts: SoftDeleteFacts,
): SoftDeleted {
  if (!closing || !showsSoftDelete(rows.table, closing)) return NOTHING_DELETED;
  const missed = missingRows(rows, closing);
  const candidates = closing.partOf ? inWholeParts(rows, missed, closing, facts.parts) : missed;
  if (closing.partOf) return deleteFromParts({ rows, closing, candidates, hasShrunk: false, facts }, host);
  const missing = candidates.filter(({ left }) => !left).length;
  const hasShrunk = !facts.filtersChanged && missing >= FEWEST_MISSED && missing > rows.listed;
  const proof = { rows, closing, candidates, hasShrunk, facts };
  const found = withHalfMarked(
    proof,
    closing.proof ? askEach(proof, closing.proof, host) : compareLists(proof),
  );
  const doubt: Doubt | undefined =
    hasShrunk && found.closed < missing ? { kind: 'shrank', has: rows.listed, missing } : undefined;
  return { ...found, doubt };
}

interface Question<R> {
  readonly rows: RowSession<R>;
  readonly closing: SoftDelete;
  readonly candidates: readonly MissingRow[];
  readonly hasShrunk: boolean;
  readonly facts: SoftDeleteFacts;
}

type Found = Omit<SoftDeleted, 'doubt'>;

/** Closes what its part no longer shows, and asks for those of which a list alone proves nothing. */
function deleteFromParts<R>(question: Question<R>, host: AskHost): SoftDeleted {
  const { rows, closing, candidates, facts } = question;
  const { proof } = closing;
  const isAsked = ({ id }: MissingRow) => proof !== undefined && (proof.isFor?.(id) ?? true);
  const proved = candidates.filter((candidate) => !isAsked(candidate));
  const asked = { ...question, candidates: candidates.filter(isAsked) };
  const closed = markRows(rows, closing, idsOf(proved), facts);
  const found = withHalfMarked(asked, proof ? askEach(asked, proof, host) : NOTHING_DELETED);
  return { ...found, closed: found.closed + closed, doubt: undefined };
}

/** Asks the service for each row that was not asked for today. */
function askEach<R>(
  { rows, closing, candidates, facts }: Question<R>,
  proof: NonNullable<SoftDelete['proof']>,
  host: AskHost,
): Found {
  const today = dayOf(facts.now);
  const due = candidates.filter(({ left }) => left?.day !== today);
  const { verdicts, isBlind } = askWhetherGone(
    due.map(({ id }) => id),
    proof,
    host,
    {
      most: facts.isBelieved ? MOST_ASKED : MOST_ASKED_IN_DOUBT,
      listed: [...rows.seen].reverse().find((id) => proof.isFor?.(id) ?? true),
    },
  );
  const said = (wanted: string) => due.filter(({ id }) => verdicts.get(id) === wanted);
  const gone = isBlind ? [] : said('gone');
  const there = said('there');
  for (const { id } of there) rows.interrupted.noteOpen(id);
  reopenRows(rows, closing);
  const marked = markRows(rows, closing, idsOf(gone), facts);
  // A list that is to be believed shows that they left; they are asked for first the next time.
  const unasked = due.filter(({ id, left }) => !left && !verdicts.has(id));
  if (facts.isBelieved) remember(rows, unasked, undefined);
  const unsure = isBlind ? due.filter(({ id }) => verdicts.has(id)) : said('unknown');
  remember(rows, there, today);
  // Asked for again by the next run, but after those that were not asked for yet.
  remember(rows, unsure, isBlind ? today : today - 1);
  return {
    closed: marked,
    unlisted: there.filter(({ left }) => !left).length,
    waiting: due.length - gone.length - there.length,
    isBlind,
  };
}

/** Compares two lists: where the service cannot be asked for one record, its lists are all that there is. */
function compareLists<R>({ rows, closing, candidates, hasShrunk, facts }: Question<R>): Found {
  if (!facts.isBelieved) return NOTHING_DELETED;
  const today = dayOf(facts.now);
  if (facts.filtersChanged) {
    remember(rows, candidates, undefined);
    return NOTHING_DELETED;
  }
  // A list that lost most of its records must lose them on another day, too, before they count as gone.
  const isGone = ({ left }: MissingRow) => (left ? left.day !== undefined && left.day !== today : !hasShrunk);
  const fresh = candidates.filter((candidate) => !candidate.left && hasShrunk);
  remember(rows, fresh, today);
  return { ...NOTHING_DELETED, closed: markRows(rows, closing, idsOf(candidates.filter(isGone)), facts) };
}

/** @param day When the service was asked for them; undefined where it was not. */
function remember<R>(rows: RowSession<R>, candidates: readonly MissingRow[], day: number | undefined): void {
  for (const { id, before } of candidates) rows.remember(id, { kind: 'left', day, before });
}

/** Brings to its end what a killed run has begun, whatever this list says. */
function withHalfMarked<R>({ rows, closing, facts }: Question<R>, found: Found): Found {
  return { ...found, closed: found.closed + markRows(rows, closing, halfMarked(rows, closing), facts) };
}

/** @returns How many were marked. */
function markRows<R>(
  rows: RowSession<R>,
  closing: SoftDelete,
  ids: readonly string[],
  { startedAt, beginMarking }: SoftDeleteFacts,
): number {
  // To the hour: a list cannot know better, and a run that is resumed a minute later says the same.
  const when = new Date(Math.floor(startedAt / HOUR) * HOUR);
  const gridRows = rows.index?.gridRows ?? 0;
  const marked = portionsOf(ids).flatMap((portion) => {
    beginMarking(portion);
    rows.interrupted.begin(portion);
    const done =
      withColumnsInPlace(rows, () => markDeleted(rows.table, portion, closing, when, gridRows)) ?? [];
    rows.interrupted.end();
    for (const id of done) rows.remember(id, softDeleted(rows.ledger.get(id)));
    return done;
  });
  return marked.length;
}

function idsOf(candidates: readonly MissingRow[]): string[] {
  return candidates.map(({ id }) => id);
}

function dayOf(time: number): number {
  return Math.floor(time / DAY);
}
