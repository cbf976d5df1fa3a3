/** The limits of a sync that reads paid records. They are stored as they are: plain JSON. */

export interface Limits {
  readonly rowsPerRun: number;
  readonly dollarsPerRun: number;
  /** Counts everything that the person pays the service in a month. */
  readonly dollarsPerMonth: number;
}

/** The limits of a person who sets none. */
export const DEFAULT_LIMITS: Limits = { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 };

/** Prices are fractions of a dollar, of which a product may fall short by a rounding error. */
const ROUNDING = 1e-9;

/** Returns the number of records that a run may read at most. @param budget Dollars that it may cost. */
export function mostRecordsOf(rowsPerRun: number, budget: number, dollarsPerRecord: number): number {
  return Math.min(rowsPerRun, Math.floor(budget / dollarsPerRecord + ROUNDING));
}
