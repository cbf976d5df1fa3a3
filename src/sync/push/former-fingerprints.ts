/**
 * Fingerprints of dates that the version before made: they are of instants, so they fail as soon as the spreadsheet gets
 * another time zone. Each is replaced once, by what its cell shows now.
 */
import type { Cell, FieldType } from '../../core/cell';
import {
  dateFingerprint,
  isDated,
  isFormerFingerprint,
  isOfVersionBefore,
  lookedAt,
  wallOfCell,
} from '../../core/date-fingerprint';
import type { WallClock } from '../../core/wall-clock';
import type { CellsEntry, LedgerEntry } from '../../sheet/ledger/row-ledger';
import { readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import { byOneClock, type SpreadsheetClock } from '../../sheet/spreadsheet';
import type { Table } from '../../sheet/table/table';

/** Replaces them with one read, once in the life of a tab. @param ledger Of the columns that there are now. */
export function withFingerprintsOfNow<R>(
  { table, clock }: { readonly table: Table<R>; readonly clock: SpreadsheetClock },
  index: RowIndex,
  ledger: Map<string, LedgerEntry>,
): Map<string, LedgerEntry> {
  const types = table.columns.slice(1).map(({ field }) => field.type);
  const isFormer = (fingerprints: readonly string[]) =>
    fingerprints.length === types.length &&
    fingerprints.some((fingerprint, at) => isDated(types[at] ?? 'text') && isOfVersionBefore(fingerprint));
  const former = [...ledger].flatMap(([id, entry]) =>
    index.rowOf.has(id) && entry.kind === 'cells' && isFormer(entry.fingerprints) ? [{ id, entry }] : [],
  );
  if (former.length === 0) return ledger;
  const inTab = byOneClock(clock, () => readCells(table, index, former));
  const found = former.map(({ id, entry }) => ({ id, entry, cells: (inTab.get(id) ?? []).slice(1) }));
  return new Map([...ledger, ...entriesOfNow(found, types, clock.last())]);
}

interface FormerRow {
  readonly id: string;
  readonly entry: CellsEntry;
  /** One for each fingerprint. */
  readonly cells: readonly Cell[];
}

/**
 * Returns their entries by what the cells show. Where most cells show what their fingerprints are of, the others were edited.
 * Where most do not, the spreadsheet has got another time zone since: then nobody can tell which were edited, and none counts
 * as edited. Pure.
 */
function entriesOfNow(
  rows: readonly FormerRow[],
  types: readonly FieldType[],
  clock: WallClock,
): Map<string, CellsEntry> {
  let [same, different] = [0, 0];
  const seen = rows.map(({ id, entry, cells }) => ({
    id,
    entry,
    fingerprints: entry.fingerprints.map((fingerprint, at) => {
      const [type = 'text', cell] = [types[at], cells[at]];
      const wall = wallOfCell(type, cell, clock);
      if (!isOfVersionBefore(fingerprint) || !isDated(type)) return { fingerprint };
      if (wall === undefined) return { fingerprint: lookedAt(fingerprint) };
      const instant = clock.instantsOf(wall).find((one) => isFormerFingerprint(fingerprint, one));
      if (instant === undefined) different += 1;
      else same += 1;
      const asShown = dateFingerprint(type, instant === undefined ? cell : new Date(instant), clock);
      return instant === undefined
        ? { fingerprint: lookedAt(fingerprint), asShown }
        : { fingerprint: asShown ?? fingerprint };
    }),
  }));
  const areMoved = different > same;
  return new Map(
    seen.map(({ id, entry, fingerprints }) => {
      const now = fingerprints.map(({ fingerprint, asShown }) =>
        areMoved ? (asShown ?? fingerprint) : fingerprint,
      );
      return [id, { ...entry, fingerprints: now }];
    }),
  );
}
