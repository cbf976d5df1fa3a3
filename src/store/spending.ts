/**
 * What this person has paid a service this month, in credits: noted before a request goes out and when its answer
 * comes, so that no death loses count. One note for each document, since in a document only one run goes on at a
 * time. What nobody knows to be paid, since an answer never came, is kept apart and counts against every limit.
 */
import { parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

export interface Paid {
  readonly credits: number;
  /** What answers may have cost that never came. */
  readonly unsure: number;
}

interface Note {
  /** "2026-01", UTC. */
  readonly month: string;
  /** Of this month. */
  readonly paid: Paid;
  readonly run: Paid & { readonly id: string };
  /** Sent, and no answer yet. */
  readonly pending: number;
  /** How much of `unsure` came since `left` was told: the next balance settles it. */
  readonly doubt: number;
  /** What was left on the account by the last answer that told it, and when that was. */
  readonly left?: number | undefined;
  readonly leftAt: number;
}

export interface Spending extends Paid {
  /** What is left on the account; undefined when the service never said: that is not nothing. */
  readonly left: number | undefined;
}

export interface Ledger {
  /** What comes from now on belongs to that run; what it paid before an execution died counts on. */
  readonly begin: (run: string) => void;
  readonly sending: (mostCredits: number) => void;
  readonly answered: (credits: number | undefined, left: number | undefined) => void;
  readonly run: () => Paid;
  /** In all documents of this person. */
  readonly month: () => Spending;
}

/** Of the user property for each service and document. */
export const SPENT_PREFIX = 'spent.';
const NOTHING: Paid = { credits: 0, unsure: 0 };

/** What the person has paid that service this month, for whoever only looks. */
export function spentThisMonth(service: string, user: ReadableProperties, now: number): Spending {
  return sum(notesOf(service, user), now);
}

export function openLedger(
  service: string,
  document: string,
  now: () => number = Date.now,
  user: Properties = PropertiesService.getUserProperties(),
): Ledger {
  const key = `${SPENT_PREFIX}${service}.${document}`;
  const notes = notesOf(service, user);
  let note = doubted({ ...EMPTY, ...notes.get(key) });

  function save(next: Note): void {
    note = next;
    notes.set(key, note);
    user.setProperty(key, JSON.stringify(note));
  }

  /** A new month begins with nothing; a run that goes on into it keeps its own count. */
  function today(): Note {
    const month = monthOf(now());
    return note.month === month ? note : { ...note, month, paid: NOTHING };
  }

  return {
    begin: (id) => {
      if (note.run.id !== id) note = { ...note, run: { id, ...NOTHING } };
    },
    sending: (pending) => save({ ...doubted(today()), pending }),
    answered: (credits, left) => save(settled(today(), credits, left, now())),
    run: () => withPending(note).run,
    month: () => sum(notes, now()),
  };
}

const EMPTY: Note = {
  month: '',
  paid: NOTHING,
  run: { id: '', ...NOTHING },
  pending: 0,
  doubt: 0,
  leftAt: 0,
};

/** A request without an answer may have been paid, in full at the most. */
function doubted(note: Note): Note {
  return { ...withPending(note), doubt: note.doubt + note.pending, pending: 0 };
}

function withPending(note: Note): Note {
  const { paid, run, pending } = note;
  return { ...note, paid: add(paid, 0, pending), run: { ...run, ...add(run, 0, pending) } };
}

/** With the balance from before and after, the answer tells what the doubtful ones have cost, too. */
function settled(note: Note, credits: number | undefined, left: number | undefined, now: number): Note {
  if (credits === undefined) return doubted(note);
  const { paid, run, doubt } = note;
  const lost = (note.left ?? Number.NaN) - (left ?? Number.NaN) - credits;
  const isTold = doubt > 0 && lost >= 0 && lost <= doubt;
  const more = isTold ? credits + lost : credits;
  const less = isTold ? -doubt : 0;
  const isAsBefore = left === undefined && credits === 0;
  return {
    ...note,
    paid: add(paid, more, less),
    run: { ...run, ...add(run, more, less) },
    pending: 0,
    ...(isAsBefore ? {} : { doubt: 0, left, leftAt: now }),
  };
}

function add({ credits, unsure }: Paid, more: number, doubtful: number): Paid {
  return { credits: credits + more, unsure: Math.max(0, unsure + doubtful) };
}

function notesOf(service: string, user: ReadableProperties): Map<string, Note> {
  const all = user.getProperties();
  const keys = Object.keys(all).filter((key) => key.startsWith(`${SPENT_PREFIX}${service}.`));
  return new Map(keys.map((key) => [key, { ...EMPTY, ...parsed<Note>(all[key]) }]));
}

function sum(notes: ReadonlyMap<string, Note>, now: number): Spending {
  const all = [...notes.values()].map(withPending);
  const paid = all
    .filter(({ month }) => month === monthOf(now))
    .reduce((total, one) => add(total, one.paid.credits, one.paid.unsure), NOTHING);
  const told = all.filter(({ left }) => left !== undefined).sort((one, other) => other.leftAt - one.leftAt);
  return { ...paid, left: told[0]?.left };
}

function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
