/**
 * What stands in the id's cell of a row that is being sent as a new record, until the service's own id replaces it: so
 * the row is found wherever it goes meanwhile, and an answer that was lost can be looked up by what was sent. Pure.
 */
import type { Cell } from '../../core/cell';
import { hashCells } from '../../core/hash';
import type { Edits } from '../../core/stream';
import type { Table } from '../../sheet/table';

const SENT_ID = /^new-([0-9a-z]+)-([0-9a-z]+)-\d+$/;

/** @param at Epoch milliseconds. @param number Tells rows apart that are alike. */
export function sentId(identity: string, at: number, number: number): string {
  return `new-${identity}-${at.toString(36)}-${number}`;
}

/** @returns undefined for any other id. */
export function readSentId(id: string): { readonly identity: string; readonly at: number } | undefined {
  const [, identity, at] = SENT_ID.exec(id) ?? [];
  return identity && at ? { identity, at: Number.parseInt(at, 36) } : undefined;
}

/** By what a record is known again: services may trim what they are sent. @param cells One for each column. */
export function identityOf<R>({ columns }: Table<R>, { identity }: Edits<R>, cells: readonly Cell[]): string {
  return hashCells(
    columns.flatMap(({ field }, place) =>
      identity.includes(field.key)
        ? [
            String(cells[place] ?? '')
              .trim()
              .toLowerCase(),
          ]
        : [],
    ),
  );
}
