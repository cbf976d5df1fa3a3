/** The new positions of rows and columns after others were inserted, deleted or moved: pure arithmetic on 0-based indexes. */
import type { Area } from './grid';

export type Axis = 'row' | 'column';

export type Displacement =
  | { readonly axis: Axis; readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly axis: Axis; readonly kind: 'delete'; readonly at: number; readonly count: number }
  | {
      readonly axis: Axis;
      readonly kind: 'move';
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** The new index of a row or column, or undefined when it is gone. */
export function displacedIndex(index: number, displacement: Displacement): number | undefined {
  const { at, count } = displacement;
  if (displacement.kind === 'insert') return index >= at ? index + count : index;
  if (displacement.kind === 'delete') {
    if (index < at) return index;
    return index < at + count ? undefined : index - count;
  }
  const { to } = displacement;
  const landing = to > at ? to - count : to;
  if (index >= at && index < at + count) return landing + (index - at);
  const without = index < at ? index : index - count;
  return without < landing ? without : without + count;
}

/**
 * The new ends of a stretch: it grows with what is inserted inside it and shrinks with what is deleted. After a move
 * its ends follow the rows or columns that they were on, as in Sheets.
 */
export function displacedSpan(
  start: number,
  end: number,
  displacement: Displacement,
): { start: number; end: number } | undefined {
  const { at, count } = displacement;
  if (displacement.kind === 'insert') {
    return { start: start >= at ? start + count : start, end: end >= at ? end + count : end };
  }
  if (displacement.kind === 'delete') {
    const last = at + count - 1;
    if (start >= at && end <= last) return undefined;
    return {
      start: start > last ? start - count : Math.min(start, at),
      end: end > last ? end - count : Math.min(end, at - 1),
    };
  }
  // Moving a part of a stretch within it leaves its ends; moving its end row takes the end along.
  const ends = [displacedIndex(start, displacement) ?? start, displacedIndex(end, displacement) ?? end];
  const isInside =
    at >= start && at + count - 1 <= end && displacement.to >= start && displacement.to <= end + 1;
  if (isInside) return { start, end };
  return { start: Math.min(...ends), end: Math.max(...ends) };
}

/** Returns the new location of an area, or undefined if nothing of it is left. */
export function displacedArea(area: Area, displacement: Displacement): Area | undefined {
  if (displacement.axis === 'row') {
    const span = displacedSpan(area.row, area.row + area.rows - 1, displacement);
    return span && { ...area, row: span.start, rows: span.end - span.start + 1 };
  }
  const span = displacedSpan(area.column, area.column + area.columns - 1, displacement);
  return span && { ...area, column: span.start, columns: span.end - span.start + 1 };
}
