/** How much a sync of a paid stream may read and cost, as it is kept: plain JSON. */

export interface Limits {
  readonly rowsPerRun: number;
  readonly dollarsPerRun: number;
  /** Of everything that the person pays this service in a month. */
  readonly dollarsPerMonth: number;
}

/** What holds when a person says nothing. */
export const DEFAULT_LIMITS: Limits = { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 };
