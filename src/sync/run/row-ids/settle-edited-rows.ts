/**
 * Decides which row is which record where the person has removed ids or copied rows: a row that is certain gets its id, and
 * any other is neither sent nor added again. Pure.
 */

import { UNKNOWN } from '../../../core/cell-fingerprint';
import { copiedId, isNewWord, readCopiedId } from '../../../core/row-id';
import type { OwnRow } from '../../../sheet/rows/read-rows';
import type { IdChange } from '../../../sheet/rows/write-ids';
import { readPendingId } from '../../push/pending-ids';
import { type CellFingerprints, openRecognizer, type RowLikeness, type TellingColumns } from './recognizer';

/** A row of which nobody can tell which record it is. */
export interface UnsettledRow {
  /** 1-based. */
  readonly row: number;
  /** A copy of one row; one of several records, or new; one of several rows with the same id. */
  readonly kind: 'copy' | 'maybe' | 'doubled';
  /** The records in question. */
  readonly ids: readonly string[];
}

export interface SettledRows {
  readonly changes: readonly IdChange[];
  readonly unsettled: readonly UnsettledRow[];
  /** By id: what is known of its row from now on. A blank cell may never have held anything there. */
  readonly fingerprints: ReadonlyMap<string, CellFingerprints>;
}

export interface RowsInQuestion {
  /** Without an id, with one that others have too, or with that of a copy. */
  readonly rows: readonly OwnRow[];
  /** Every id that stands in the tab. */
  readonly present: Pick<ReadonlySet<string>, 'has'>;
  /** By id: what both sides held last. */
  readonly records: ReadonlyMap<string, CellFingerprints>;
  /** Ids of records that the service no longer has: a row that only resembles one may be sent. */
  readonly gone: ReadonlySet<string>;
  readonly telling: TellingColumns;
  readonly fingerprintsOf: (row: OwnRow) => CellFingerprints;
  /** Returns the fingerprint of the identity of a row. */
  readonly identityOf: (row: OwnRow) => string;
}

export function settleRows(question: RowsInQuestion): SettledRows {
  const recognizer = openRecognizer(question.records, question.telling);
  const settling: Settling = { ...question, ...recognizer, ...nothingSettled() };
  const byId = new Map<string, OwnRow[]>();
  const lost: LostRow[] = [];
  for (const row of question.rows) {
    const copied = readCopiedId(row.id);
    if (isNewWord(row.id)) continue;
    if (row.id === '' || copied) {
      lost.push({ ...row, likes: recognizer.recognize(question.fingerprintsOf(row)), copyOf: copied?.of });
    } else byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  }
  for (const [id, rows] of byId) if (rows.length > 1) settleDoubled(settling, id, rows);
  settleLost(settling, lost);
  return settling;
}

interface LostRow extends OwnRow {
  readonly likes: ReadonlyMap<string, RowLikeness>;
  /** The id that its id cell names as the original. */
  readonly copyOf: string | undefined;
}

interface Settling extends RowsInQuestion {
  readonly recognize: ReturnType<typeof openRecognizer>['recognize'];
  readonly isSameIdentity: ReturnType<typeof openRecognizer>['isSameIdentity'];
  readonly changes: IdChange[];
  readonly unsettled: UnsettledRow[];
  readonly fingerprints: Map<string, CellFingerprints>;
  /** Identities of copies that are records of their own. */
  readonly renamed: Set<string>;
}

function nothingSettled(): Pick<Settling, 'changes' | 'unsettled' | 'fingerprints' | 'renamed'> {
  return { changes: [], unsettled: [], fingerprints: new Map(), renamed: new Set() };
}

/** Leaves the id to the row that says what was last synced; where none does, or nothing is known, no row is touched. */
function settleDoubled(settling: Settling, id: string, rows: readonly OwnRow[]): void {
  const { records, recognize, fingerprintsOf, identityOf, isSameIdentity, changes, unsettled } = settling;
  const sent = readPendingId(id);
  const isOriginal = (row: OwnRow) =>
    sent ? identityOf(row) === sent.identity : recognize(fingerprintsOf(row)).get(id) === 'same';
  const isSame = (row: OwnRow) => (sent ? isOriginal(row) : isSameIdentity(fingerprintsOf(row), id));
  const original = sent || records.has(id) ? rows.find(isOriginal) : undefined;
  if (!original) {
    unsettled.push(...rows.map(({ row }) => ({ row, kind: 'doubled' as const, ids: [id] })));
    return;
  }
  for (const row of rows) {
    if (row === original) continue;
    if (isSame(row) || !becomesNew(settling, row)) markCopy(settling, row, id);
    else changes.push({ row: row.row, id: '' });
  }
}

/** Returns whether a copy with another company or title is a record of its own; further rows like it are copies of it. */
function becomesNew({ renamed, identityOf }: Settling, row: OwnRow): boolean {
  const identity = identityOf(row);
  if (renamed.has(identity)) return false;
  renamed.add(identity);
  return true;
}

function markCopy({ changes, unsettled, identityOf }: Settling, row: OwnRow, of: string): void {
  changes.push({ row: row.row, id: copiedId(of, identityOf(row)) });
  unsettled.push({ row: row.row, kind: 'copy', ids: [of] });
}

/** Settles the strongest likeness first: a row or record that it has settled is out of the question for weaker ones. */
function settleLost(settling: Settling, lost: readonly LostRow[]): void {
  const taken = new Set<string>();
  const isMissing = (id: string) => !settling.present.has(id) && !taken.has(id);
  const open = new Set(lost);
  for (const like of ['same', 'synced', 'named'] as const) {
    const rowsOf = new Map<string, LostRow[]>();
    for (const row of open)
      for (const id of idsLike(settling, row, like)) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    for (const row of [...open]) {
      const ids = idsLike(settling, row, like);
      const [id] = ids;
      if (id === undefined || ids.length > 1) continue;
      const rows = rowsOf.get(id) ?? [];
      // Of several that say what was last synced, any is the original: they say the same.
      const isOriginal = like === 'same' ? rows[0] === row : rows.length === 1 && !hasRival(open, row, id);
      if (!isMissing(id) || !isOriginal) continue;
      taken.add(id);
      open.delete(row);
      restore(settling, row, id, like);
    }
  }
  for (const row of open) leave(settling, row, isMissing);
}

/**
 * Returns whether another row was made from the same record: the one of the two that the person copied cannot be told where
 * neither says what was last synced.
 */
function hasRival(open: ReadonlySet<LostRow>, row: LostRow, id: string): boolean {
  return [...open].some((other) => {
    if (other === row || other.copyOf !== undefined || !MADE_FROM.has(other.likes.get(id))) return false;
    return ![...other.likes].some(([another, like]) => another !== id && SETTLED_FIRST.has(like));
  });
}

/** Returns the ids that a row is like; a row that says that it is a copy can only be like its original. */
function idsLike({ gone }: Settling, { likes, copyOf }: LostRow, like: RowLikeness): string[] {
  return [...likes].flatMap(([id, its]) => {
    const isWanted = its === like && (copyOf === undefined || copyOf === id);
    return isWanted && !(like === 'named' && gone.has(id)) ? [id] : [];
  });
}

function restore(
  { changes, fingerprints, records, fingerprintsOf }: Settling,
  row: LostRow,
  id: string,
  like: RowLikeness,
) {
  changes.push({ row: row.row, id });
  if (like !== 'named') return;
  const own = fingerprintsOf(row);
  fingerprints.set(
    id,
    (records.get(id) ?? []).map((fingerprint, at) =>
      own[at] === '' && fingerprint !== '' ? UNKNOWN : fingerprint,
    ),
  );
}

/** Likenesses of rows that carry what only the service writes: nobody has typed them anew. */
const WAS_SYNCED: ReadonlySet<RowLikeness> = new Set(['same', 'synced', 'outdated']);

const MADE_FROM: ReadonlySet<RowLikeness | undefined> = new Set([...WAS_SYNCED, 'carrying']);
/** A row that is as like as this to another record belongs there. */
const SETTLED_FIRST: ReadonlySet<RowLikeness> = new Set(['same', 'synced']);

/** Leaves a row of which nothing certain is known, and says what it may be. */
function leave(settling: Settling, row: LostRow, isMissing: (id: string) => boolean): void {
  const { unsettled, changes, gone, identityOf } = settling;
  const { likes } = row;
  const copied = readCopiedId(row.id);
  if (copied) {
    if (copied.identity === identityOf(row)) unsettled.push({ row: row.row, kind: 'copy', ids: [copied.of] });
    else changes.push({ row: row.row, id: '' });
    return;
  }
  const missing = [...likes].flatMap(([id, like]) => {
    // Nobody types what only the service writes: though its record is gone, the row is no new one.
    const isMade = WAS_SYNCED.has(like) || like === 'carrying';
    return isMissing(id) && (isMade || !gone.has(id)) ? [id] : [];
  });
  const original = [...likes].find(([id, like]) => !isMissing(id) && WAS_SYNCED.has(like));
  if (missing.length > 0) unsettled.push({ row: row.row, kind: 'maybe', ids: missing });
  else if (original) markCopy(settling, row, original[0]);
  else {
    const carried = [...likes].find(([, like]) => like === 'carrying');
    if (carried && !becomesNew(settling, row)) markCopy(settling, row, carried[0]);
  }
}
