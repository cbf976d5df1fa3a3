/** Tables in Markdown, aligned so that they read well as plain text too. */

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** The first column is words, the others numbers. */
function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** 1288 → 1,288. */
export function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** Returns the ratio of a value to ours; ∞ if ours is 0. */
export function ratio(value: number, ours: number): string {
  if (value === ours) return '1×';
  if (ours === 0) return '∞';
  const times = value / ours;
  return `${times >= 10 ? number(Math.round(times)) : times.toFixed(1)}×`;
}
