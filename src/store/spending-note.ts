/**
 * The note of what one document has paid a service, and its arithmetic: requests that wait for an answer, payments that are
 * uncertain because an answer never came, and the balance that settles them. Pure but for reading the notes.
 */
import { KEY } from './keys';
import { type ReadableProperties, readRecords } from './properties';

export interface Paid {
  readonly credits: number;
  /** The most that answers may have cost that never came. */
  readonly unsure: number;
}

export interface Spending extends Paid {
  /** The balance of the account; undefined when the service never told it: that is not zero. */
  readonly left: number | undefined;
}

export interface SpendingNote {
  /** "2026-01", UTC. */
  readonly month: string;
  /** Paid in this month. */
  readonly paid: Paid;
  /** Paid by this run. Its `doubt` is its own part of the note's: what the run before it lost does not count against it. */
  readonly run: Paid & { readonly id: string; readonly doubt: number };
  /** Set aside for requests that have no answer yet. */
  readonly pending: number;
  /** The part of `unsure` that was added since `left` was told, in credits; the next balance settles it. */
  readonly doubt: number;
  /** The balance of the account by the last answer that told it, and the time of that answer. */
  readonly left?: number | undefined;
  readonly leftAt: number;
  /** The time of the last request or response, epoch milliseconds. */
  readonly at: number;
}

export const NOTHING_PAID: Paid = { credits: 0, unsure: 0 };

export const EMPTY_NOTE: SpendingNote = {
  month: '',
  paid: NOTHING_PAID,
  run: { id: '', ...NOTHING_PAID, doubt: 0 },
  pending: 0,
  doubt: 0,
  leftAt: 0,
  at: 0,
};

/** Returns the sum that counts against every limit: uncertain payments are part of it. */
export function total({ credits, unsure }: Paid): number {
  return credits + unsure;
}

/** Reads the notes of all documents: document → note. */
export function readNotes(service: string, user: ReadableProperties): Map<string, SpendingNote> {
  const notes = readRecords<SpendingNote>(user, `${KEY.spending}${service}.`);
  return new Map([...notes].map(([document, note]) => [document, { ...EMPTY_NOTE, ...note }]));
}

/** Returns what all notes tell of this month. @param now Epoch milliseconds. */
export function sumOf(notes: ReadonlyMap<string, SpendingNote>, now: number): Spending {
  const all = [...notes.values()].map(withPending);
  const paid = all
    .filter(({ month }) => month === monthOf(now))
    .reduce((sum, note) => add(sum, note.paid.credits, note.paid.unsure), NOTHING_PAID);
  const told = all.filter(({ left }) => left !== undefined).sort((one, other) => other.leftAt - one.leftAt);
  return { ...paid, left: told[0]?.left };
}

/** Returns the note with what is pending counted as uncertain: a request without an answer may have cost all of it. */
export function doubted(note: SpendingNote): SpendingNote {
  const { paid, run } = withPending(note);
  const { doubt, pending } = note;
  return {
    ...note,
    paid,
    run: { ...run, doubt: (run.doubt ?? 0) + pending },
    doubt: doubt + pending,
    pending: 0,
  };
}

/** Returns the note with what is pending counted as uncertain in its sums, for whoever only looks. */
export function withPending(note: SpendingNote): SpendingNote {
  const { paid, run, pending } = note;
  return { ...note, paid: add(paid, 0, pending), run: { ...run, ...add(run, 0, pending) } };
}

/**
 * Returns the note after an answer. The balances before and after it tell what the uncertain requests have cost, too, if
 * nobody else has paid meanwhile.
 */
export function settled(
  note: SpendingNote,
  credits: number | undefined,
  left: number | undefined,
  { now, isAlone }: { readonly now: number; readonly isAlone: boolean },
): SpendingNote {
  if (credits === undefined) return doubted(note);
  const { paid, run, doubt } = note;
  const lost = (note.left ?? Number.NaN) - (left ?? Number.NaN) - credits;
  const isTold = isAlone && lost >= 0 && lost <= doubt;
  const ofRun = run.doubt ?? 0;
  const isAsBefore = left === undefined && credits === 0;
  const settledRun = isTold ? add(run, credits + Math.min(lost, ofRun), -ofRun) : add(run, credits, 0);
  return {
    ...note,
    paid: isTold ? add(paid, credits + lost, -doubt) : add(paid, credits, 0),
    run: { ...run, ...settledRun, ...(isAsBefore ? {} : { doubt: 0 }) },
    pending: 0,
    ...(isAsBefore ? {} : { doubt: 0, left, leftAt: now }),
  };
}

export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

function add({ credits, unsure }: Paid, more: number, doubtful: number): Paid {
  return { credits: credits + more, unsure: Math.max(0, unsure + doubtful) };
}
