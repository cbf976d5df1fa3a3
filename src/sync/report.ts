/** What a run did, in numbers and in words. */

export interface RunReport {
  readonly tab: string;
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly requests: number;
  /** Requests left in the service's hour; undefined when it did not say. */
  readonly quotaLeft?: number;
  /** What was left out and why, each a sentence. */
  readonly problems: readonly string[];
  /** The whole run in one sentence. */
  readonly summary: string;
}

export function summarise(report: Omit<RunReport, 'summary'>, noun: string): string {
  const { added, changed, unchanged, tab } = report;
  const total = added + changed + unchanged;
  const news = added + changed === 0 ? 'nothing new' : `${count(added)} new, ${count(changed)} changed`;
  const note = report.problems.length > 0 ? ` ${report.problems.join(' ')}` : '';
  return `${count(total)} ${noun} are in ‘${tab}’: ${news}.${note}`;
}

/** 1288 → 1,288, in every locale: the words around it are English. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
