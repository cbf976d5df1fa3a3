/**
 * Marks of dates that the version before made: they are of instants, so they fail as soon as the spreadsheet gets another
 * time zone. Each is replaced once, by what its cell shows now.
 */
import type { Cell, FieldType } from '../../core/cell';
import { fingerprintOfCell } from '../../core/cell-fingerprint';
import {
  dateFingerprint,
  isDated,
  isFormerFingerprint,
  isOfVersionBefore,
  lookedAt,
  wallOfCell,
} from '../../core/date-fingerprint';
import { fingerprintCells } from '../../core/fingerprint';
import type { WallClock } from '../../core/wall-clock';
import { readCells } from '../../sheet/rows/row-compare';
import type { RowIndex } from '../../sheet/rows/row-index';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { RowSession } from '../run/row-session';

/** The marks of a row as the version before made them: of a date its instant, of a day where it begins in UTC. */
export function formerCellFingerprints(
  cells: readonly Cell[],
  fields: readonly { readonly type: FieldType }[],
  clock: WallClock,
): string {
  return cells
    .slice(1)
    .map((cell, place) => {
      const type = fields[place + 1]?.type ?? 'text';
      const wall = wallOfCell(type, cell, clock);
      if (wall === undefined) return fingerprintOfCell(type, cell, clock);
      return fingerprintCells([cell instanceof Date ? cell : new Date(wall)]);
    })
    .join('.');
}

/** One read, once in the life of a tab. @param ledger Id → marks of the columns that there are now. */
export function withFingerprintsOfNow<R>(
  { table, clock }: Pick<RowSession<R>, 'table' | 'clock'>,
  index: RowIndex,
  ledger: Map<string, string>,
): Map<string, string> {
  const types = table.columns.slice(1).map(({ field }) => field.type);
  const isFormer = (fingerprints: readonly string[]) =>
    fingerprints.length === types.length &&
    fingerprints.some(
      (fingerprint, place) => isDated(types[place] ?? 'text') && isOfVersionBefore(fingerprint),
    );
  const former = [...ledger].flatMap(([id, kept]) => {
    const fingerprints = kept.split('.');
    return index.rowOf.has(id) && isFormer(fingerprints) ? [{ id, fingerprints }] : [];
  });
  if (former.length === 0) return ledger;
  const rows = former.map(({ id }) => ({ id, cells: [], fingerprint: '' }));
  const inTab = byOneClock(clock, () => readCells(table, index, rows));
  const found = former.map(({ id, fingerprints }) => ({
    id,
    fingerprints,
    cells: (inTab.get(id) ?? []).slice(1),
  }));
  const now = fingerprintsOfNow(found, types, clock.last());
  return new Map([...ledger, ...now]);
}

interface FormerRow {
  readonly id: string;
  readonly fingerprints: readonly string[];
  /** One for each mark. */
  readonly cells: readonly Cell[];
}

/**
 * Where most cells show what their marks are of, the others were edited. Where most do not, the spreadsheet has got another
 * time zone since: then nobody can tell which were edited, and none counts as that. Pure.
 */
export function fingerprintsOfNow(
  rows: readonly FormerRow[],
  types: readonly FieldType[],
  clock: WallClock,
): Map<string, string> {
  let [same, different] = [0, 0];
  const seen = rows.map(({ id, fingerprints, cells }) => ({
    id,
    fingerprints: fingerprints.map((fingerprint, place) => {
      const [type = 'text', cell] = [types[place], cells[place]];
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
    seen.map(({ id, fingerprints }) => [
      id,
      fingerprints
        .map(({ fingerprint, asShown }) => (areMoved ? (asShown ?? fingerprint) : fingerprint))
        .join('.'),
    ]),
  );
}
