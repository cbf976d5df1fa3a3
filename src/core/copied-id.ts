/**
 * What stands in the id's cell of a row that somebody copied: the id of its record stays with one row alone, and the copy
 * says whose it is wherever it is sorted to. Pure.
 */

const COPIED_ID = /^copy of (.+?)(?: \(([0-9a-z]+)\))?$/;

/** @param identity Fingerprint of what made the copy the same record; absent where rows are only read. */
export function copiedId(id: string, identity?: string): string {
  return identity === undefined ? `copy of ${id}` : `copy of ${id} (${identity})`;
}

/** @returns undefined for any other id. */
export function readCopiedId(
  id: string,
): { readonly of: string; readonly identity: string | undefined } | undefined {
  const [, of, identity] = COPIED_ID.exec(id) ?? [];
  return of === undefined ? undefined : { of, identity };
}

/** The person's own word in the id's cell: the row is a new record, whatever it has in common with another. */
export function isNewWord(id: string): boolean {
  return id.toLowerCase() === 'new';
}
