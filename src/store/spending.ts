/**
 * The account of this person's payments to a service this month, in credits: set aside before a request is sent and settled when its answer
 * comes, so that no payment is lost when an execution dies. There is one note for each document, since in a document only
 * one run goes on at a time. Runs in several documents share the month, so whoever sets something aside holds the person's
 * lock. Payments that are uncertain, because an answer never came, are kept apart and count against every limit.
 */
import { JobsheetError } from '../core/errors';
import { KEY } from './keys';
import { type ReadableProperties, storedRecord, userProperties } from './properties';
import {
  doubted,
  EMPTY_NOTE,
  monthOf,
  NOTHING_PAID,
  type Paid,
  readNotes,
  type Spending,
  type SpendingNote,
  settled,
  sumOf,
  total,
  withPending,
} from './spending-note';

type Properties = GoogleAppsScript.Properties.Properties;
type Lock = GoogleAppsScript.Lock.Lock;

/** The most that may be spent, in credits. */
export interface Caps {
  readonly run: number;
  readonly month: number;
}

export interface Ledger {
  /** Counts what comes from now on to that run; what it paid before an execution died counts on. */
  readonly begin: (run: string) => void;
  /**
   * Sets aside the most that a request can cost, before it is sent.
   * @returns False when the caps do not leave as much: then it must not be sent. @throws JobsheetError (transient) when
   * another run of the person does not release their lock.
   */
  readonly reserve: (mostCredits: number, caps?: Caps) => boolean;
  /** Records an answer. Undefined is what it does not tell. */
  readonly settle: (credits: number | undefined, balance: number | undefined) => void;
  readonly run: () => Paid;
  /** Returns the sum of all documents of this person, as it was when something was last set aside. */
  readonly month: () => Spending;
}

const NO_CAPS: Caps = { run: Number.POSITIVE_INFINITY, month: Number.POSITIVE_INFINITY };
/** Milliseconds. Whoever holds the lock reads and writes one property. */
const LOCK_WAIT = 10_000;
/** Milliseconds. No request is on its way for longer. */
const LONGEST_REQUEST = 6 * 60_000;

/** Returns what the person has paid that service this month, for whoever only looks. */
export function spentThisMonth(service: string, user: ReadableProperties, now: number): Spending {
  return sumOf(readNotes(service, user), now);
}

export function openSpending(
  service: string,
  document: string,
  now: () => number = Date.now,
  user: Properties = userProperties(),
  lockOf: () => Lock = () => LockService.getUserLock(),
): Ledger {
  const stored = storedRecord<SpendingNote>(user, `${KEY.spending}${service}.${document}`);
  let notes = readNotes(service, user);
  let note = doubted({ ...EMPTY_NOTE, ...notes.get(document) });

  function save(next: SpendingNote): void {
    keep({ ...next, at: now() });
    stored.replace(note);
  }

  function keep(next: SpendingNote): void {
    note = next;
    notes.set(document, note);
  }

  /** Reads what other documents have noted meanwhile. */
  function readAgain(): void {
    notes = readNotes(service, user);
    keep(note);
  }

  /** A new month begins with nothing; a run that continues into it keeps its own count. */
  function thisMonth(): SpendingNote {
    const month = monthOf(now());
    return note.month === month ? note : { ...note, month, paid: NOTHING_PAID };
  }

  function reserve(pending: number, caps: Caps): boolean {
    readAgain();
    keep(doubted(thisMonth()));
    const fits = total(note.run) + pending <= caps.run && total(sumOf(notes, now())) + pending <= caps.month;
    if (fits) save({ ...note, pending });
    return fits;
  }

  /** Returns whether this document alone can have changed the balance since it last learned it. */
  function isAlone(): boolean {
    readAgain();
    return [...notes].every(
      ([other, { pending, at }]) =>
        other === document || at + (pending > 0 ? LONGEST_REQUEST : 0) < note.leftAt,
    );
  }

  return {
    begin: (id) => {
      if (note.run.id !== id) note = { ...note, run: { id, ...NOTHING_PAID, doubt: 0 } };
    },
    reserve: (mostCredits, caps = NO_CAPS) => {
      const lock = lockOf();
      if (!lock.tryLock(LOCK_WAIT)) throw otherRunPays();
      try {
        return reserve(mostCredits, caps);
      } finally {
        lock.releaseLock();
      }
    },
    settle: (credits, balance) =>
      save(settled(thisMonth(), credits, balance, { now: now(), isAlone: note.doubt > 0 && isAlone() })),
    run: () => withPending(note).run,
    month: () => sumOf(notes, now()),
  };
}

function otherRunPays(): JobsheetError {
  return new JobsheetError({
    code: 'OTHER_RUN_PAYS',
    kind: 'transient',
    message:
      'Another sync of yours was paying at the same moment, so this one stopped before it spent anything more. Your sheet keeps what it had. Try again in a minute.',
  });
}
