/**
 * What this person has paid a service this month, in credits: set aside before a request goes out and settled when its
 * answer comes, so that no death loses count. One note for each document, since in a document only one run goes on at a
 * time; runs in several documents share the month, so whoever sets something aside holds the person's lock. What nobody
 * knows to be paid, since an answer never came, is kept apart and counts against every limit.
 */
import { JobsheetError } from '../core/errors';
import { parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;
type Lock = GoogleAppsScript.Lock.Lock;

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
  /** Its doubt is the part of `doubt` that is its own: what the run before it lost does not count against it. */
  readonly run: Paid & { readonly id: string; readonly doubt: number };
  /** Sent, and no answer yet. */
  readonly pending: number;
  /** How much of `unsure` came since `left` was told: the next balance settles it. */
  readonly doubt: number;
  /** What was left on the account by the last answer that told it, and when that was. */
  readonly left?: number | undefined;
  readonly leftAt: number;
  /** When something was last sent or answered, epoch milliseconds. */
  readonly at: number;
}

export interface Spending extends Paid {
  /** What is left on the account; undefined when the service never said: that is not nothing. */
  readonly left: number | undefined;
}

/** The most that may be spent, in credits. */
export interface Caps {
  readonly run: number;
  readonly month: number;
}

export interface Ledger {
  /** What comes from now on belongs to that run; what it paid before an execution died counts on. */
  readonly begin: (run: string) => void;
  /**
   * Sets aside the most that a request can cost, before it is sent.
   * @returns False when the caps do not leave as much: then it must not be sent. @throws JobsheetError (transient) when
   * another run of the person does not let go of their lock.
   */
  readonly reserve: (mostCredits: number, caps?: Caps) => boolean;
  /** The answer came. Undefined is what it does not say. */
  readonly settle: (credits: number | undefined, left: number | undefined) => void;
  readonly run: () => Paid;
  /** In all documents of this person, as they were when something was last set aside. */
  readonly month: () => Spending;
}

/** Of the user property for each service and document. */
export const SPENT_PREFIX = 'spent.';
const NOTHING: Paid = { credits: 0, unsure: 0 };
const NO_CAPS: Caps = { run: Number.POSITIVE_INFINITY, month: Number.POSITIVE_INFINITY };
/** Whoever holds the lock reads and writes one property. */
const PATIENCE = 10_000;
/** No request is on its way for longer. */
const LONGEST_REQUEST = 6 * 60_000;

/** What is not sure to be paid counts against every limit. */
export function total({ credits, unsure }: Paid): number {
  return credits + unsure;
}

/** What the person has paid that service this month, for whoever only looks. */
export function spentThisMonth(service: string, user: ReadableProperties, now: number): Spending {
  return sum(notesOf(service, user), now);
}

export function openSpending(
  service: string,
  document: string,
  now: () => number = Date.now,
  user: Properties = PropertiesService.getUserProperties(),
  lockOf: () => Lock = () => LockService.getUserLock(),
): Ledger {
  const key = `${SPENT_PREFIX}${service}.${document}`;
  let notes = notesOf(service, user);
  let note = doubted({ ...EMPTY, ...notes.get(key) });

  function save(next: Note): void {
    keep({ ...next, at: now() });
    user.setProperty(key, JSON.stringify(note));
  }

  function keep(next: Note): void {
    note = next;
    notes.set(key, note);
  }

  /** Also what other documents have noted meanwhile. */
  function readAgain(): void {
    notes = notesOf(service, user);
    keep(note);
  }

  /** A new month begins with nothing; a run that goes on into it keeps its own count. */
  function today(): Note {
    const month = monthOf(now());
    return note.month === month ? note : { ...note, month, paid: NOTHING };
  }

  function reserve(pending: number, caps: Caps): boolean {
    readAgain();
    keep(doubted(today()));
    const fits = total(note.run) + pending <= caps.run && total(sum(notes, now())) + pending <= caps.month;
    if (fits) save({ ...note, pending });
    return fits;
  }

  /** Whether no other document can have changed the balance since this one was told it. */
  function isAlone(): boolean {
    readAgain();
    return [...notes].every(
      ([other, { pending, at }]) => other === key || at + (pending > 0 ? LONGEST_REQUEST : 0) < note.leftAt,
    );
  }

  return {
    begin: (id) => {
      if (note.run.id !== id) note = { ...note, run: { id, ...NOTHING, doubt: 0 } };
    },
    reserve: (mostCredits, caps = NO_CAPS) => {
      const lock = lockOf();
      if (!lock.tryLock(PATIENCE)) throw otherRun();
      try {
        return reserve(mostCredits, caps);
      } finally {
        lock.releaseLock();
      }
    },
    settle: (credits, left) =>
      save(settled(today(), credits, left, { now: now(), isAlone: note.doubt > 0 && isAlone() })),
    run: () => withPending(note).run,
    month: () => sum(notes, now()),
  };
}

function otherRun(): JobsheetError {
  return new JobsheetError({
    code: 'OTHER_RUN_PAYS',
    kind: 'transient',
    message:
      'Another sync of yours was paying at the same moment, so this one stopped before it spent anything more. Your sheet keeps what it had. Try again in a minute.',
  });
}

const EMPTY: Note = {
  month: '',
  paid: NOTHING,
  run: { id: '', ...NOTHING, doubt: 0 },
  pending: 0,
  doubt: 0,
  leftAt: 0,
  at: 0,
};

/** A request without an answer may have been paid, in full at the most. */
function doubted(note: Note): Note {
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

function withPending(note: Note): Note {
  const { paid, run, pending } = note;
  return { ...note, paid: add(paid, 0, pending), run: { ...run, ...add(run, 0, pending) } };
}

/** With the balance from before and after, the answer tells what the doubtful ones have cost, too, if nobody else paid. */
function settled(
  note: Note,
  credits: number | undefined,
  left: number | undefined,
  { now, isAlone }: { readonly now: number; readonly isAlone: boolean },
): Note {
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
