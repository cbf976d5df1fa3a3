/**
 * Pending ids: a row that is being sent as a new record has one until the service's own id replaces it. So the row is found
 * wherever it goes meanwhile, and an answer that was lost can be looked up by what was sent. Pure.
 */
import type { Cell } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';
import type { Table } from '../../sheet/table/table';
import type { Edits } from '../../streams/edits';

const PENDING_ID = /^new-([0-9a-z]+)-([0-9a-z]+)-\d+(-taken)?$/;
/** The service has accepted the row and makes the record later: it is waited for, and not sent again. */
const TAKEN = '-taken';

/** @param identity Fingerprint of the row's identity. @param at Epoch milliseconds. @param number Tells rows apart that are alike. */
export function pendingId(identity: string, at: number, number: number): string {
  return `new-${identity}-${at.toString(36)}-${number}`;
}

export function takenId(id: string): string {
  return id.endsWith(TAKEN) ? id : id + TAKEN;
}

interface PendingId {
  readonly identity: string;
  readonly at: number;
  readonly isTaken: boolean;
}

/** @returns undefined for any other id. */
export function readPendingId(id: string): PendingId | undefined {
  const [, identity, at, taken] = PENDING_ID.exec(id) ?? [];
  return identity && at ? { identity, at: Number.parseInt(at, 36), isTaken: taken !== undefined } : undefined;
}

/** Returns the fingerprint by which a record is recognised: services may trim what they are sent. @param cells One for each column. */
export function identityOf<R>({ columns }: Table<R>, { identity }: Edits<R>, cells: readonly Cell[]): string {
  return fingerprintCells(
    columns.flatMap(({ field }, at) =>
      identity.includes(field.key)
        ? [
            String(cells[at] ?? '')
              .trim()
              .toLowerCase(),
          ]
        : [],
    ),
  );
}
