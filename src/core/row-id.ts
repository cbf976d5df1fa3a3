/** The texts in the id column: ids that a cell keeps exactly as the service wrote them, and the words for copied and new rows. */

/** Characters; a longer id does not fit into a cell of the row ledger, which may need nine characters for one. */
const LONGEST_ID = 4_000;
/** Sheets changes line breaks, and no cell shows other control characters. */
const CONTROL = /\p{Control}/u;
const HALF_A_PAIR = /\p{Surrogate}/u;
/** Characters of an id that a sentence shows. */
const SHOWN = 40;

/** Returns whether a row can be found again by the id: a cell keeps it exactly as the service wrote it. */
export function isUsableId(id: string): boolean {
  return (
    id !== '' &&
    id.length <= LONGEST_ID &&
    id.trim() === id &&
    // Sheets removes a leading apostrophe, which marks a cell as text.
    !id.startsWith("'") &&
    !CONTROL.test(id) &&
    !HALF_A_PAIR.test(id)
  );
}

/** Returns an unusable id in a form that a sentence can show. */
export function shownId(id: string): string {
  const shown = id.slice(0, SHOWN).replace(/\p{Control}|\p{Surrogate}/gu, '\uFFFD');
  return id.length > SHOWN ? `${shown}…` : shown;
}

const COPIED_ID = /^copy of (.+?)(?: \(([0-9a-z]+)\))?$/;

/**
 * Returns the text for the id’s cell of a row that somebody copied. The id of a record stays with a single row, and its
 * copy names that id, so that it is known as a copy wherever it is sorted to.
 * @param identity Fingerprint of the fields that identify the record; absent where edits are not sent.
 */
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
