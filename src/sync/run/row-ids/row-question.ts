/** Collects what is known of the rows of a table that takes edits, to tell which of them is which record. */

import { fingerprintOfCell, UNKNOWN } from '../../../core/cell-fingerprint';
import { isDated, isOfVersionBefore, zonelessFingerprint } from '../../../core/date-fingerprint';
import { isTombstone, type LedgerEntry } from '../../../sheet/ledger/row-ledger';
import type { OwnRow } from '../../../sheet/rows/read-rows';
import type { SpreadsheetClock } from '../../../sheet/spreadsheet';
import type { Table } from '../../../sheet/table/table';
import type { Edits } from '../../../streams/edits';
import type { FilledField } from '../../../streams/lookup';
import { fingerprintsBefore } from '../../push/cell-entries';
import { identityOf } from '../../push/pending-ids';
import { type CellFingerprints, tellingColumns } from './recognizer';
import type { RowsInQuestion } from './settle-edited-rows';

export interface EditedQuestion<R> {
  readonly table: Table<R>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  readonly rules: Edits<R>;
  readonly lookups: readonly FilledField[];
  readonly clock: SpreadsheetClock;
}

/** @returns A function that asks about some rows, given the ids that stand in the tab. */
export function openRowQuestion<R>({
  table,
  ledger,
  rules,
  lookups,
  clock,
}: EditedQuestion<R>): (rows: readonly OwnRow[], present: RowsInQuestion['present']) => RowsInQuestion {
  const fields = table.columns.map(({ field }) => field);
  const telling = tellingColumns(fields, rules, lookups);
  let known: Pick<RowsInQuestion, 'records' | 'gone'> | undefined;
  return (rows, present) => {
    // Most runs have no such row: then thousands of entries need not be gone through.
    known ??= rows.length > 0 ? recordsOf(table, ledger) : { records: new Map(), gone: new Set() };
    return {
      ...known,
      rows,
      present,
      telling,
      fingerprintsOf: ({ cells }) =>
        fields.map(({ type }, at) => zonelessFingerprint(fingerprintOfCell(type, cells[at], clock.last()))),
      identityOf: ({ cells }) => identityOf(table, rules, cells),
    };
  };
}

function recordsOf<R>(table: Table<R>, ledger: ReadonlyMap<string, LedgerEntry>) {
  const records = new Map<string, CellFingerprints>();
  const gone = new Set<string>();
  // The version before did not keep what the clock showed in a date.
  const isFormer = (fingerprint: string, at: number) =>
    isDated(table.columns[at]?.field.type ?? 'text') && isOfVersionBefore(fingerprint);
  const comparable = (fingerprint: string, at: number) =>
    isFormer(fingerprint, at) ? UNKNOWN : zonelessFingerprint(fingerprint);
  for (const [id, entry] of ledger) {
    const fingerprints = fingerprintsBefore({ table, ledger }, id);
    if (fingerprints) records.set(id, fingerprints.map(comparable));
    if (isTombstone(entry)) gone.add(id);
  }
  return { records, gone };
}
