/** Writes JSON that a person can read and compare: a line for each row of cells. */

/** Yields the JSON of a value in pieces: a list or object of plain values is one line, all else is indented. */
export function* readableJson(value: unknown, indent = ''): Generator<string> {
  if (typeof value !== 'object' || value === null || isFlat(value)) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, part]) => isList || part !== undefined);
  yield isList ? '[' : '{';
  for (const [index, [key, part]] of entries.entries()) {
    yield `${index === 0 ? '' : ','}\n${indent} ${isList ? '' : `${JSON.stringify(key)}: `}`;
    yield* readableJson(part ?? null, `${indent} `);
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

function isFlat(value: object): boolean {
  return Object.values(value).every((part) => typeof part !== 'object' || part === null);
}
