/**
 * What service calls cost on Google's servers, in milliseconds, from published measurements (docs/workbench.md
 * names them). Absolute values are of 2018; what matters is how they compare.
 */

/** A call that only makes or asks a local object, such as `sheet.getRange`. */
export const CALL_COST = 0.3;

/** Fixed part of a call; what depends on cells or bytes is paid inside the service. */
const COSTS: Readonly<Record<string, number>> = {
  commit: 30,
  // One instruction on a block of cells, when it is committed.
  'commit.looks': 5,
};

export function costOf(name: string): number | undefined {
  return COSTS[name];
}

/** A read or write of a block of cells. Writes up to the buffer's size are cheap until they are committed. */
export const CELLS = {
  read: { fixed: 200, perCell: 0.009 },
  bufferedWrite: { fixed: 80, perCell: 0.008, committedPerCell: 0.058, largest: 18_000 },
  /** `setValue` in a loop, without reads between. */
  singleWrite: 1.2,
  directWrite: { perCell: 0.058 },
} as const;
