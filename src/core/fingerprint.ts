/**
 * Short fingerprints of rows, by which a change is recognised without reading the sheet. Not for secrets. Dates count to
 * the second, since Sheets stores them as fractions of days; so a row that is read back has the same fingerprint.
 */
import type { Cell } from './cell';

const { imul } = Math;

/**
 * Returns 53 bits in base 36, from two 32-bit multiplicative hashes with different seeds. The chance that a changed row
 * keeps its fingerprint is about one in 10^15.
 */
export function fingerprintCells(cells: readonly Cell[]): string {
  const text = JSON.stringify(
    cells.map((cell) => (cell instanceof Date ? Math.round(cell.getTime() / 1000) : cell)),
  );
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = imul(high ^ unit, 2654435761);
    low = imul(low ^ unit, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
