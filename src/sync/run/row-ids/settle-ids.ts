/** Settles which row has which id: every row its own again, and no two the same. The index tells where they are then. */
import type { Cell } from '../../../core/cell';
import { UNKNOWN } from '../../../core/cell-fingerprint';
import { readCopiedId } from '../../../core/row-id';
import type { LedgerEntry } from '../../../sheet/ledger/row-ledger';
import type { OwnRow } from '../../../sheet/rows/read-rows';
import type { MutableRowIndex, RowIndex } from '../../../sheet/rows/row-index';
import { type IdChange, restoreIds } from '../../../sheet/rows/write-ids';
import type { SpreadsheetClock } from '../../../sheet/spreadsheet';
import type { Table } from '../../../sheet/table/table';
import type { Field } from '../../../streams/field';
import type { FilledField } from '../../../streams/lookup';
import { fingerprintsBefore } from '../../push/cell-entries';
import { rowFingerprint } from '../record-rows';
import { type ClaimColumn, settleClaims } from './claimed-rows';
import { possibleRows } from './possible-rows';
import type { CellFingerprints } from './recognizer';
import { type EditedQuestion, openRowQuestion } from './row-question';
import { settleRows, type UnsettledRow } from './settle-edited-rows';
import { type SettledReadRows, settleReadRows } from './settle-read-rows';

export interface SettledIds {
  readonly index: MutableRowIndex;
  /** Ids that stand in more than one row, and nobody can tell which is the copy: none of these rows is written. */
  readonly doubled: ReadonlySet<string>;
  /** Ids of which copies were found just now. */
  readonly copies: readonly string[];
  /** Rows without an id that belong to no record so far. */
  readonly lost: readonly OwnRow[];
  /** Ids without a row to which one of these rows may belong. */
  readonly possible: ReadonlySet<string>;
}

interface ReadQuestion<R> {
  readonly clock: SpreadsheetClock;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  /** The fields that the fingerprints are of; undefined where they are those of the table. */
  readonly fields: readonly Field<R>[] | undefined;
  readonly lookups: readonly FilledField[];
  /** True where the tab may have rows that no ledger knows. */
  readonly isForgotten: boolean;
}

/** Settles the ids of a stream that is only read. @returns Also whether rows got an id back. */
export function settleReadIds<R>(
  table: Table<R>,
  question: ReadQuestion<R>,
): SettledIds & { readonly isRestored: boolean } {
  let settled: SettledReadRows = { changes: [], doubled: [] };
  let lost: readonly OwnRow[] = [];
  let isRestored = false;
  const known = question.isForgotten ? 'anything' : question.ledger;
  const index = restoreIds(table, known, (rows, { rowOf }) => {
    settled = settleRead(table, question, rows, rowOf);
    lost = lostIn(rows, settled.changes);
    isRestored ||= settled.changes.length > copiesIn(settled.changes).length;
    return settled.changes;
  });
  const { doubled, changes } = settled;
  return {
    index,
    doubled: new Set(doubled),
    copies: copiesIn(changes),
    lost,
    possible: new Set(),
    isRestored,
  };
}

function settleRead<R>(
  table: Table<R>,
  question: ReadQuestion<R>,
  rows: readonly OwnRow[],
  rowOf: RowIndex['rowOf'],
): SettledReadRows {
  // Most runs have no such row: then nothing need be made of 128,000 entries.
  if (rows.length === 0) return { changes: [], doubled: [] };
  // The zone in which the rows were read is the one right after.
  question.clock.look();
  const written = new Map(
    [...question.ledger].flatMap(([id, entry]) =>
      entry.kind === 'written' ? [[id, entry.fingerprint] as const] : [],
    ),
  );
  const known = new Set(written.values());
  return settleReadRows(rows, written, rowOf, ({ cells }) => {
    const possible = possibleFingerprints(table, question, cells);
    return possible.find((fingerprint) => known.has(fingerprint)) ?? possible[0];
  });
}

/**
 * Settles the ids of a stream that takes what the person writes.
 * @param question Its ledger takes what is known of rows from now on. @param keep Keeps it; it goes into the buffer.
 */
export function settleEditedIds<R>(
  question: EditedQuestion<R> & { readonly ledger: Map<string, LedgerEntry>; readonly isForgotten: boolean },
  keep: () => void,
): SettledIds {
  const { table, ledger } = question;
  const ask = openRowQuestion(question);
  let settled: ReturnType<typeof settleRows> | undefined;
  let lost: readonly OwnRow[] = [];
  const decide = (rows: Parameters<typeof ask>[0], { rowOf }: RowIndex) => {
    if (rows.length > 0) question.clock.look();
    settled = settleRows(ask(rows, rowOf));
    lost = lostIn(rows, settled.changes);
    return settled.changes;
  };
  const index = restoreIds(table, question.isForgotten ? 'anything' : ledger, decide, () => {
    const fingerprints = settled?.fingerprints ?? new Map<string, readonly string[]>();
    for (const [id, known] of fingerprints)
      ledger.set(id, { kind: 'cells', fingerprints: withUnknown(question, id, known), isTombstone: false });
    // The ledger comes first: a row that gets its id back while too much is believed of it would be sent as emptied.
    if (fingerprints.size > 0) keep();
  });
  const unsettled = settled?.unsettled ?? [];
  const idsOf = (wanted: UnsettledRow['kind']) =>
    new Set(unsettled.flatMap(({ kind, ids }) => (kind === wanted ? ids : [])));
  const copies = copiesIn(settled?.changes ?? []);
  return { index, doubled: idsOf('doubled'), possible: idsOf('maybe'), copies, lost };
}

/** Returns what was known of a row, but for cells of which nothing is known any more. */
function withUnknown<R>(question: EditedQuestion<R>, id: string, known: CellFingerprints): string[] {
  const before = fingerprintsBefore(question, id) ?? [];
  return known
    .map((fingerprint, at) => (fingerprint === UNKNOWN ? fingerprint : (before[at] ?? fingerprint)))
    .slice(1);
}

function lostIn(rows: readonly OwnRow[], changes: readonly IdChange[]): OwnRow[] {
  const changed = new Set(changes.map(({ row }) => row));
  return rows.filter(({ id, row }) => id === '' && !changed.has(row));
}

function copiesIn(changes: readonly IdChange[]): string[] {
  return changes.flatMap(({ id }) => readCopiedId(id)?.of ?? []);
}

/**
 * Returns the fingerprints that a row may have been written with: a date shows no more than what a clock showed. Fields that
 * are looked up in another tab, asked for record by record, or filled when a row comes, are in no fingerprint.
 */
function possibleFingerprints<R>(
  { columns }: Table<R>,
  { clock, fields, lookups }: ReadQuestion<R>,
  cells: readonly Cell[],
): string[] {
  const wanted = fields ?? columns.map(({ field }) => field);
  const sources = wanted.map(({ key }) => columns.findIndex(({ field }) => field.key === key));
  if (sources.includes(-1)) return [];
  const isLeftOut = ({ key, detail, arrival }: Field<R>) =>
    detail || arrival || lookups.some(({ field }) => field === key);
  const held = wanted.map((field, at) => (isLeftOut(field) ? '' : (cells[sources[at] as number] ?? '')));
  return possibleRows(held, wanted, clock.last(), clock.zones()).map((row) => rowFingerprint(row.cells));
}

/** Gives rows without an id the ids of the records that claim them. @returns The index, which tells which have a row now. */
export function settleClaimed<R>(
  table: Table<R>,
  claims: ReadonlyMap<string, { readonly cells: readonly Cell[] }>,
  compared: readonly ClaimColumn[],
  clock: SpreadsheetClock,
): MutableRowIndex {
  const cells = new Map([...claims].map(([id, claim]) => [id, claim.cells]));
  return restoreIds(table, claims, (rows, { rowOf }) => {
    for (const id of rowOf.keys()) cells.delete(id);
    return settleClaims(cells, rows, compared, clock.look());
  });
}

/** Returns the columns of what a list says of a record. */
export function claimColumns<R>({ columns }: Table<R>, lookups: readonly FilledField[]): ClaimColumn[] {
  return columns.flatMap(({ field: { key, type, detail, arrival } }, at) =>
    at === 0 || detail || arrival || lookups.some(({ field }) => field === key) ? [] : [{ at, type }],
  );
}
