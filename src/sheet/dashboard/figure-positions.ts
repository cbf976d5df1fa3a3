/** Which rows and columns of a block are whose, after the person has worked in it. Pure. */
import { sameText } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';
import type { FigureBlock, WrittenBlock } from '../../streams/dashboard';

/** For each that is planned where it stands now, 0-based; undefined for what is gone. */
type Places = readonly (number | undefined)[];

export function nameOf(cell: unknown): string {
  return fingerprintCells([sameText(cell)]);
}

/** By what they are called, in any order; one that was renamed and stayed where it was by its place. */
export function placesOf(wanted: readonly string[], there: readonly unknown[]): Places {
  const names = there.map(sameText);
  return wanted.map((name, place) => {
    if (names.includes(name)) return names.indexOf(name);
    return wanted.length === names.length && !wanted.includes(names[place] ?? '') ? place : undefined;
  });
}

/** @param cells Those below the headings. @param label The column that names the rows. */
export function rowsOf(
  { rows, isNamed, grows }: FigureBlock,
  cells: readonly (readonly unknown[])[],
  label: number,
  { names }: WrittenBlock,
): { readonly places: Places; readonly surplus: readonly number[] } {
  const labels = cells.map((row) => row[label]);
  if (isNamed) {
    const wanted = rows.map(([name]) => String(name));
    return { places: placesOf(wanted, labels), surplus: [] };
  }
  const isOurs = (cell: unknown) => cell instanceof Date || names.includes(nameOf(cell));
  const ours = labels.flatMap((cell, place) => (isOurs(cell) ? [place] : []));
  // Where days were deleted, the oldest ones have no row.
  if (!grows) return { places: rows.map((_, place) => ours[place + ours.length - rows.length]), surplus: [] };
  // Room that was made for what was never written.
  for (let place = (ours[ours.length - 1] ?? -1) + 1; place < cells.length; place += 1)
    if (cells[place]?.every((cell) => cell === '')) ours.push(place);
  const places = rows.map((_, place) => ours[place] ?? cells.length + place - ours.length);
  return { places, surplus: ours.slice(rows.length) };
}

export interface PlaceRun {
  /** Of the first that is planned. */
  readonly planned: number;
  /** Where it stands. */
  readonly place: number;
  readonly length: number;
}

/** Those that stand side by side as they are planned. */
export function runsOf(places: Places, from = 0): PlaceRun[] {
  const runs: { planned: number; place: number; length: number }[] = [];
  places.forEach((place, planned) => {
    if (place === undefined || planned < from) return;
    const last = runs[runs.length - 1];
    const isNext = last && last.planned + last.length === planned && last.place + last.length === place;
    if (isNext) last.length += 1;
    else runs.push({ planned, place, length: 1 });
  });
  return runs;
}
