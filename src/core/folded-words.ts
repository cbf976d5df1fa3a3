/** Words in texts, whatever their case and accents. Pure. */

/** Returns the words of a text, in lower case and without accents: "Café-Manager II" → "cafe manager ii". */
export function foldedWords(text: unknown): string {
  const plain = (typeof text === 'string' ? text : '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Signs that tell words apart, as in C++ and C#, are parts of them.
  return plain.replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();
}

/** Returns whether one of the texts has one of these words, or several of them in a row, as whole words. */
export function mentionsWords(texts: readonly unknown[], words: readonly string[]): boolean {
  const folded = texts.map((text) => ` ${foldedWords(text)} `);
  return words
    .map(foldedWords)
    .some((word) => word !== '' && folded.some((text) => text.includes(` ${word} `)));
}
