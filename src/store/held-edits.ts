/**
 * The question about edits that wait for the person's answer before they are sent. Small, however many cells wait: which
 * cells they are stands in the row ledger, and the fingerprint proves that it is the same list.
 */
export interface HeldEdits {
  /** `first`: the tab had rows before the sync, so nothing of it is sent unasked. `many`: much of a column at once. */
  readonly kind: 'first' | 'many';
  /** The tab that the question is about. */
  readonly sheetId: number;
  readonly fingerprint: string;
  readonly fields: readonly { readonly key: string; readonly emptied: number; readonly changed: number }[];
  /** The number of rows in which something waits, and of rows that would become new records. */
  readonly rows: number;
  readonly created: number;
  /** The names of a few of them. */
  readonly examples: readonly string[];
  /**
   * The person's answer: the cells as they were shown are to be sent, or to be put back. `sent`: they were sent, but the
   * service did not accept all of them.
   */
  readonly answer?: EditsAnswer | 'sent';
}

export type EditsAnswer = 'send' | 'restore';
