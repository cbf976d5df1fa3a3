/** The ids by which a row can be found again: those that a cell keeps exactly as the service wrote them. */

/** Characters; a longer id does not fit into a cell of the row ledger, which may need nine characters for one. */
const LONGEST_ID = 4_000;
/** Sheets changes line breaks, and no cell shows other control characters. */
const CONTROL = /\p{Control}/u;
const HALF_A_PAIR = /\p{Surrogate}/u;
/** Characters of an id that a sentence shows. */
const SHOWN = 40;

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
