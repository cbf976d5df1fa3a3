/** Lists what the person wrote, cell by cell, so that a cell that waits for their answer is recognised later. Pure. */
import { UNKNOWN } from '../../core/cell-fingerprint';
import { fingerprintCells } from '../../core/fingerprint';
import type { Table } from '../../sheet/table/table';
import type { EditedRow } from './edited-rows';

export interface EditedCell {
  readonly row: EditedRow;
  readonly key: string;
  /** True where the cell had a value when both sides were last the same: only then does sending it overwrite something. */
  readonly hadValue: boolean;
  readonly isEmptied: boolean;
  /** Fingerprint of the cell now. */
  readonly said: string;
}

/** @param fingerprintsBefore Returns the fingerprints of what both sides held last, one for each column. */
export function editedCells<R>(
  { columns }: Pick<Table<R>, 'columns'>,
  rows: readonly EditedRow[],
  fingerprintsBefore: (id: string) => readonly string[] | undefined,
): EditedCell[] {
  return rows.flatMap((row) => {
    const fingerprints = fingerprintsBefore(row.id);
    const faulty = new Set(row.faults.map(({ field }) => field));
    return columns.flatMap(({ field: { key } }, at) => {
      if (!(key in row.values) && !faulty.has(key)) return [];
      const hadValue = isValue(fingerprints?.[at]);
      const isEmptied = hadValue && row.cells[at] === '';
      return [{ row, key, hadValue, isEmptied, said: sayingOf(row, key, at) }];
    });
  });
}

/** Returns whether a fingerprint is of a cell that had a value. */
export function isValue(fingerprint: string | undefined): boolean {
  return fingerprint !== undefined && fingerprint !== '' && fingerprint !== UNKNOWN;
}

function sayingOf({ values, cells }: EditedRow, key: string, at: number): string {
  return fingerprintCells([
    key in values ? (JSON.stringify(values[key]) ?? '') : `as typed: ${String(cells[at])}`,
  ]);
}

/** The contents of cells, by the id of their row, or by a fingerprint of the whole row where it is new. */
export type CellList = ReadonlyMap<string, string>;

/** The text for a row that is new: the key says all of it. */
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

/** Returns the fields that are listed of a row. */
export function keysListed(list: CellList, id: string): string[] {
  const said = list.get(id)?.split(';') ?? [];
  return said.map((part) => part.slice(0, part.indexOf('=')));
}

/** Returns whether new rows are listed. */
export function listsNew(list: CellList): boolean {
  return [...list.values()].includes(NEW);
}

/** Rows that are alike have the same key: a person who agreed to send one of them agreed to all. */
function newKey({ values }: EditedRow): string {
  return `new ${fingerprintCells([JSON.stringify(values)])}`;
}

export function fingerprintOf(list: CellList): string {
  return fingerprintCells([...list].map(([id, said]) => `${id} ${said}`).sort());
}

/** Returns the rows with only the wanted cells, without rows that have none of them. */
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
