/**
 * Lists what a row that was read may have been written as. A cell shows only what the clock of the time zone of that day
 * showed, and one hour of a year comes twice; the fingerprint of a row is of the instants themselves. Pure.
 */
import type { Cell, FieldType } from '../../../core/cell';
import { wallOfCell } from '../../../core/date-fingerprint';
import { serialOfWall, startOfDay, type WallClock, wallClock } from '../../../core/wall-clock';

interface PossibleRow {
  readonly cells: readonly Cell[];
  /** The clock of the zone in which it may have been written so. */
  readonly clock: WallClock;
}

/** Enough for dates in the hour that comes twice: two of them in a row are rare, and nobody has five. */
const MOST_IN_A_ZONE = 64;

/**
 * Returns the likeliest row first. @param clock The spreadsheet's when the cells were read. @param zones Those that it had before.
 */
export function possibleRows(
  cells: readonly Cell[],
  fields: readonly { readonly type: FieldType }[],
  clock: WallClock,
  zones: readonly string[],
): PossibleRow[] {
  const walls = cells.map((cell, at) => wallOfCell(fields[at]?.type ?? 'text', cell, clock));
  const others = zones.filter((zone) => zone !== clock.timeZone).map(wallClock);
  const isDated = walls.some((wall) => wall !== undefined);
  return [clock, ...(isDated ? others : [])].flatMap((then) => {
    const choices = cells.map((cell, at) => {
      const wall = walls[at];
      return wall === undefined ? [cell] : possibleCells(fields[at]?.type ?? 'text', wall, then);
    });
    return combined(choices).map((row) => ({ cells: row, clock: then }));
  });
}

/** A field of dates may hold a day, which begins at midnight; days were instants to the version before. */
function possibleCells(type: FieldType, wall: number, { instantsOf, instantOf }: WallClock): Cell[] {
  const day = startOfDay(wall);
  const twice = instantsOf(wall);
  const instants = (twice.length > 0 ? twice : [instantOf(wall)]).map((instant) => new Date(instant));
  if (type === 'day') return [serialOfWall(day), ...instants];
  return wall === day ? [...instants, serialOfWall(day)] : instants;
}

function combined(choices: readonly (readonly Cell[])[]): Cell[][] {
  return choices.reduce<Cell[][]>(
    (rows, cells) => {
      const more = rows.flatMap((row) => cells.map((cell) => [...row, cell]));
      return more.length > MOST_IN_A_ZONE ? rows.map((row) => [...row, cells[0] ?? '']) : more;
    },
    [[]],
  );
}
