/**
 * Rows that a run was about to mark as closed when it was killed. They may say that they are closed, and the row ledger,
 * which is written after them, does not know it. Which rows they are is kept with the run before it marks them.
 */
export class InterruptedMarking {
  /** Ids of the rows that the killed run was about to mark. */
  readonly ids: ReadonlySet<string>;
  private readonly openIds = new Set<string>();
  private reopened = 0;
  private isUnclear = false;
  private underWay: readonly string[] = [];

  constructor(ids: readonly string[]) {
    this.ids = new Set(ids);
  }

  /** Those of them whose record the service shows as open now. */
  get open(): ReadonlySet<string> {
    return this.openIds;
  }

  /** The number of rows that say again that they are open. */
  get reopenedRows(): number {
    return this.reopened;
  }

  /** False where it could not be found out what has become of these rows. */
  get isSettled(): boolean {
    return !this.isUnclear;
  }

  /** Ids of the rows that this run was marking when the sheet refused it. */
  get refused(): readonly string[] {
    return this.underWay;
  }

  begin(ids: readonly string[]): void {
    this.underWay = ids;
  }

  end(): void {
    this.underWay = [];
  }

  noteOpen(id: string): void {
    if (this.ids.has(id)) this.openIds.add(id);
  }

  /** @param rows How many were put right; undefined where they could not be looked at. */
  noteReopened(rows: number | undefined): void {
    if (rows === undefined) this.isUnclear = true;
    else this.reopened += rows;
  }

  noteUnclear(): void {
    this.isUnclear = true;
  }
}
