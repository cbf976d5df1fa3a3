/** The words that cells show for the codes of a service, and back again: a person may type either. Pure. */

/** Code → word. */
type Words = Readonly<Record<string, string>>;

/** Returns a value of a service with its codes in words; anything without a word stays as it is. */
export function inWords(words: Words | undefined, raw: unknown): unknown {
  if (!words) return raw;
  if (Array.isArray(raw)) return raw.map((item) => inWords(words, item));
  return typeof raw === 'string' ? (wordOf(words, raw) ?? raw) : raw;
}

/** Returns the code that a text stands for: a word in any case, or the code itself; other text stays as it is. */
export function inCodes(words: Words | undefined, text: string): string {
  if (!words || wordOf(words, text) !== undefined) return text;
  const said = text.trim().toLowerCase();
  const found = Object.entries(words).find(([code, word]) =>
    [code, word].some((one) => one.toLowerCase() === said),
  );
  return found ? found[0] : text;
}

/** Returns what a cell holds with the word for its code, however the person has written either. */
export function asWritten<T>(words: Words | undefined, cell: T): T | string {
  return words && typeof cell === 'string' ? (wordOf(words, inCodes(words, cell)) ?? cell) : cell;
}

/** Returns every text by which a cell may say a code, the word first. */
export function textsOf(words: Words | undefined, code: string): readonly string[] {
  const word = words && wordOf(words, code);
  return word === undefined || word.toLowerCase() === code.toLowerCase() ? [word ?? code] : [word, code];
}

/** A code may be called like something that every object has: that is no word. */
function wordOf(words: Words, code: string): string | undefined {
  const word: unknown = words[code];
  return typeof word === 'string' ? word : undefined;
}
