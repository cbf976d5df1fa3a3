/**
 * The two names of a sheet: the workbook's number and the grid's key. The grid makes up a key for a tab that a person
 * adds; its number is known once the workbook has answered.
 */
import type { PersonEdit } from '../person-edit';

/** An edit that names its sheet by key, since the sheet may not have a number yet. */
export type KeyedEdit = PersonEdit extends infer Edit
  ? Edit extends { sheet: number }
    ? Omit<Edit, 'sheet'> & { sheet: string }
    : Edit
  : never;

export interface SheetKeys {
  keyOf(id: number): string;
  /** Undefined for a tab whose number is not known yet. */
  idOf(key: string): number | undefined;
  pair(key: string, id: number): void;
}

export function createSheetKeys(): SheetKeys {
  const keys = new Map<number, string>();
  const ids = new Map<string, number>();
  return {
    keyOf: (id) => keys.get(id) ?? `sheet-${id}`,
    idOf(key) {
      const plain = /^sheet-(\d+)$/.exec(key);
      return ids.get(key) ?? (plain ? Number(plain[1]) : undefined);
    },
    pair(key, id) {
      keys.set(id, key);
      ids.set(key, id);
    },
  };
}
