/** Turns records of a stream into rows of a table: each id once; what cannot be a row is named and counted. Pure. */

import { type Cell, type FieldType, toCell } from '../../core/cell';
import { fingerprintOfCell } from '../../core/cell-fingerprint';
import { inWords } from '../../core/code-words';
import { fingerprintCells } from '../../core/fingerprint';
import { isUsableId, shownId } from '../../core/row-id';
import type { WallClock } from '../../core/wall-clock';
import { counted, type Noun } from '../../core/words';
import type { PlannedEntry, WrittenEntry } from '../../sheet/ledger/row-ledger';
import type { PlannedRow } from '../../sheet/rows/upsert-plan';
import type { Field } from '../../streams/field';

/** Faults of records, collected while they are read. */
export interface Problems {
  /** The records themselves, so that one that comes on two pages counts once. */
  readonly withoutId: Set<string>;
  /** Ids that no cell can keep. */
  readonly unusableIds: Set<string>;
  /** Ids that one answer gave to several records. */
  readonly repeatedIds: Set<string>;
  /** The number of cells, by heading. */
  readonly mistyped: Map<string, number>;
  /** Ids whose details the service no longer has, and those that it could not tell just now. */
  readonly detailsGone: Set<string>;
  readonly detailsLate: Set<string>;
}

export function noProblems(): Problems {
  return {
    withoutId: new Set(),
    unusableIds: new Set(),
    repeatedIds: new Set(),
    mistyped: new Map(),
    detailsGone: new Set(),
    detailsLate: new Set(),
  };
}

/** @param isKnown Returns whether an id is to be passed over. @param entryOf Returns what the ledger is to keep of a row. */
export function recordRows<R>(
  records: Iterable<R>,
  idOf: (record: R) => string | undefined,
  fields: readonly Field<R>[],
  isKnown: (id: string) => boolean,
  problems: Problems,
  entryOf: (cells: readonly Cell[]) => PlannedEntry = rowEntry,
): RecordRow<R>[] {
  const latest = new Map<string, R>();
  for (const record of records) {
    const id = idOf(record);
    if (id === undefined) problems.withoutId.add(JSON.stringify(record) ?? '');
    else if (!isUsableId(id)) problems.unusableIds.add(id);
    else if (!isKnown(id)) {
      if (latest.has(id) && !isAlike(latest.get(id), record)) problems.repeatedIds.add(id);
      latest.set(id, record);
    }
  }
  return [...latest].map(([id, record]) => {
    const cells = cellsOf(record, fields, problems);
    return { id, cells, entry: entryOf(cells), record };
  });
}

/** A record that comes twice without a difference is no problem: neighbouring pages share one by design. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns what the ledger keeps of a row of a stream that is only read. */
export function rowEntry(cells: readonly Cell[]): WrittenEntry {
  return { kind: 'written', fingerprint: rowFingerprint(cells) };
}

/**
 * Returns the fingerprint of a whole row. The id's cell comes first and is left out, so that a row whose id was lost can be
 * found by the rest of it. Dates are instants and days here: no time zone changes them.
 */
export function rowFingerprint(cells: readonly Cell[]): string {
  return fingerprintCells(cells.slice(1));
}

/**
 * Returns a fingerprint for each cell but the id's, so that it can be told which of them the person has changed.
 * @param fields One for each cell. @param clock The spreadsheet's, as it shows dates among the cells.
 */
export function cellFingerprints(
  cells: readonly Cell[],
  fields: readonly { readonly type: FieldType }[],
  clock: WallClock,
): string[] {
  return cells.slice(1).map((cell, at) => fingerprintOfCell(fields[at + 1]?.type ?? 'text', cell, clock));
}

export interface RecordRow<R> extends PlannedRow {
  readonly record: R;
}

/** Returns the cells of what a list shows: other details stay blank, so that fingerprints are the same with and without them. */
export function cellsOf<R>(record: R, fields: readonly Field<R>[], problems: Problems): Cell[] {
  return fields.map((field) => (isUnlisted(field, record) ? '' : cellOf(record, field, problems)));
}

/** Returns whether only a request of its own brings a field of a record. */
export function isUnlisted<R>(field: Field<R>, record: R): boolean {
  return field.detail === true && field.isListed?.(record) !== true;
}

export function cellOf<R>(record: R, field: Field<R>, { mistyped }: Problems): Cell {
  const reading = toCell(field.type, inWords(field.words, field.read(record)));
  if (reading.mistyped) mistyped.set(field.heading, (mistyped.get(field.heading) ?? 0) + 1);
  return reading.cell;
}

/** More ids than these nobody looks up. */
const NAMED = 3;

export function namedIds(ids: readonly string[]): string {
  return ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ' …' : '');
}

export function problemSentences(problems: Problems, noun: Noun): string[] {
  const { withoutId, unusableIds, repeatedIds, mistyped, detailsGone, detailsLate } = problems;
  const skipped =
    withoutId.size > 0
      ? [
          `${counted(withoutId.size, noun)} came without an id and ${withoutId.size === 1 ? 'was' : 'were'} left out.`,
        ]
      : [];
  const unusable =
    unusableIds.size > 0
      ? [
          `${counted(unusableIds.size, noun)} ${unusableIds.size === 1 ? 'has an id' : 'have ids'} that no cell can keep (${namedIds([...unusableIds].map(shownId))}) and ${unusableIds.size === 1 ? 'was' : 'were'} left out.`,
        ]
      : [];
  const repeated =
    repeatedIds.size > 0
      ? [
          `${repeatedIds.size === 1 ? 'One id' : `${repeatedIds.size} ids`} came with more than one ${noun.one} (${namedIds([...repeatedIds].map(shownId))}); only the last of them has a row.`,
        ]
      : [];
  const wrong = [...mistyped].map(
    ([heading, times]) =>
      `‘${heading}’ had an unexpected kind of value in ${counted(times, noun)}; ${times === 1 ? 'that cell is' : 'those cells are'} empty.`,
  );
  const gone = `had no details any more (${namedIds([...detailsGone])}); ${detailsGone.size === 1 ? 'its' : 'their'} cells stay as they are.`;
  const late = `could not be asked for details (${namedIds([...detailsLate])}); the next run asks again.`;
  return [
    ...skipped,
    ...unusable,
    ...repeated,
    ...wrong,
    ...(detailsGone.size > 0 ? [`${counted(detailsGone.size, noun)} ${gone}`] : []),
    ...(detailsLate.size > 0 ? [`${counted(detailsLate.size, noun)} ${late}`] : []),
  ];
}
