/** Which ids a row can be found by again: those that stand in a cell just as the service wrote them. Pure. */

/** Longer ones would not fit beside a fingerprint into a cell of the memory, each character written as up to nine. */
const LONGEST_ID = 4_000;
/** Sheets takes ends of lines for its own, and no cell shows the others. */
const CONTROL = /\p{Control}/u;
const HALF_A_PAIR = /\p{Surrogate}/u;
/** As much of it as a sentence can name. */
const SHOWN = 40;

export function isUsableId(id: string): boolean {
  return (
    id !== '' &&
    id.length <= LONGEST_ID &&
    id.trim() === id &&
    // Sheets takes an apostrophe at the beginning for its own mark of a text.
    !id.startsWith("'") &&
    !CONTROL.test(id) &&
    !HALF_A_PAIR.test(id)
  );
}

/** An id that no cell can keep, as a sentence can name it. */
export function shownId(id: string): string {
  const shown = id.slice(0, SHOWN).replace(/\p{Control}|\p{Surrogate}/gu, '\uFFFD');
  return id.length > SHOWN ? `${shown}…` : shown;
}
