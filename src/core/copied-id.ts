/**
 * The text in the id's cell of a row that somebody copied. The id of a record stays with a single row, and its copy names
 * that id, so that it is known as a copy wherever it is sorted to.
 */

const COPIED_ID = /^copy of (.+?)(?: \(([0-9a-z]+)\))?$/;

/** @param identity Fingerprint of the fields that identify the record; absent where edits are not sent. */
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

/** Returns whether the person has written ‘new’ into the id's cell: the row is a new record, however much it resembles another. */
export function isNewWord(id: string): boolean {
  return id.toLowerCase() === 'new';
}
