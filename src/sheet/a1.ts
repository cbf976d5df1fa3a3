/** A1 notation. */

/** 1 → A, 27 → AA. */
export function columnLetters(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}

/** The address of a block, e.g. `B2:D9`. */
export function address(row: number, column: number, rows: number, columns: number): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
