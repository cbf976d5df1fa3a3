/** Counts of a run, as people read them. */
import { count, counted } from '../../src/core/words';

const WAITING = { one: 'row waits', many: 'rows wait' };

/** "3 new · 1 changed", or "nothing new". */
export function news(run: {
  readonly added: number;
  readonly changed: number;
  readonly closed?: number;
  /** Rows that the service took, and those that it did not take. */
  readonly sent?: number;
  readonly refused?: number;
  /** Rows in which something waits until the person has been asked. */
  readonly asked?: number;
}): string {
  const parts = [
    run.added > 0 ? `${count(run.added)} new` : '',
    run.changed > 0 ? `${count(run.changed)} changed` : '',
    (run.closed ?? 0) > 0 ? `${count(run.closed ?? 0)} closed` : '',
    (run.sent ?? 0) > 0 ? `${count(run.sent ?? 0)} sent` : '',
    (run.refused ?? 0) > 0 ? `${count(run.refused ?? 0)} not accepted` : '',
    (run.asked ?? 0) > 0 ? `${counted(run.asked ?? 0, WAITING)} for your answer` : '',
  ].filter((part) => part !== '');
  return parts.join(' · ') || 'nothing new';
}
