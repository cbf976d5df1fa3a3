/** What the person wrote, cell by cell, and how a cell that waits for their word is known again. Pure. */
import { UNKNOWN } from '../../core/cell-fingerprint';
import { fingerprintCells } from '../../core/fingerprint';
import type { Table } from '../../sheet/table/table';
import type { EditedRow } from './edited-rows';

export interface EditedCell {
  readonly row: EditedRow;
  readonly key: string;
  /** Whether something stood there when both sides were last the same: only then does sending it take something away. */
  readonly hadValue: boolean;
  readonly isEmptied: boolean;
  /** Fingerprint of what it says now. */
  readonly said: string;
}

/** @param fingerprintsBefore The marks of what both sides held last, one for each column. */
export function editedCells<R>(
  { columns }: Pick<Table<R>, 'columns'>,
  rows: readonly EditedRow[],
  fingerprintsBefore: (id: string) => readonly string[] | undefined,
): EditedCell[] {
  return rows.flatMap((row) => {
    const fingerprints = fingerprintsBefore(row.id);
    const faulty = new Set(row.faults.map(({ field }) => field));
    return columns.flatMap(({ field: { key } }, place) => {
      if (!(key in row.values) && !faulty.has(key)) return [];
      const hadValue = isValue(fingerprints?.[place]);
      const isEmptied = hadValue && row.cells[place] === '';
      return [{ row, key, hadValue, isEmptied, said: sayingOf(row, key, place) }];
    });
  });
}

/** Whether a mark says that something stood in its cell. */
export function isValue(fingerprint: string | undefined): boolean {
  return fingerprint !== undefined && fingerprint !== '' && fingerprint !== UNKNOWN;
}

function sayingOf({ values, cells }: EditedRow, key: string, place: number): string {
  return fingerprintCells([
    key in values ? (JSON.stringify(values[key]) ?? '') : `as typed: ${String(cells[place])}`,
  ]);
}

/** A row, or what stands in for the id of one that is new → what its cells say. */
export type CellList = ReadonlyMap<string, string>;

/** What the list says of a row that is new: it is known by all that stands in it. */
const NEW = 'new';

export function listOf(cells: readonly EditedCell[], added: readonly EditedRow[] = []): CellList {
  const list = new Map<string, string>();
  for (const { row, key, said } of cells) {
    const before = list.get(row.id);
    list.set(row.id, `${before === undefined ? '' : `${before};`}${key}=${said}`);
  }
  for (const row of added) list.set(newKey(row), NEW);
  return list;
}

export function isListed(list: CellList, { row, key, said }: EditedCell): boolean {
  return list.get(row.id)?.split(';').includes(`${key}=${said}`) ?? false;
}

export function isListedNew(list: CellList, row: EditedRow): boolean {
  return list.has(newKey(row));
}

/** The fields of which something is listed in a row. */
export function keysListed(list: CellList, id: string): string[] {
  const said = list.get(id)?.split(';') ?? [];
  return said.map((part) => part.slice(0, part.indexOf('=')));
}

/** Whether there are rows without an id in it. */
export function listsNew(list: CellList): boolean {
  return [...list.values()].includes(NEW);
}

/** Rows that are alike are one here: who agreed to send one of them agreed to all. */
function newKey({ values }: EditedRow): string {
  return `new ${fingerprintCells([JSON.stringify(values)])}`;
}

export function fingerprintOf(list: CellList): string {
  return fingerprintCells([...list].map(([id, said]) => `${id} ${said}`).sort());
}

/** The rows with only these cells of theirs; rows of which nothing is left are left out. */
export function withCells(
  rows: readonly EditedRow[],
  isWanted: (row: EditedRow, key: string) => boolean,
): EditedRow[] {
  return rows.flatMap((row) => {
    const values = Object.fromEntries(Object.entries(row.values).filter(([key]) => isWanted(row, key)));
    const faults = row.faults.filter(({ field }) => isWanted(row, field));
    return Object.keys(values).length + faults.length > 0 ? [{ ...row, values, faults }] : [];
  });
}
