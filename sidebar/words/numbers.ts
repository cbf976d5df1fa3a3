/** Counts of a run, as people read them. */
import { words } from './words';

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
  const { news: say } = words();
  const { added, changed, closed = 0, sent = 0, refused = 0, asked = 0 } = run;
  const parts = [
    added > 0 ? say.added(added) : '',
    changed > 0 ? say.changed(changed) : '',
    closed > 0 ? say.closed(closed) : '',
    sent > 0 ? say.sent(sent) : '',
    refused > 0 ? say.refused(refused) : '',
    asked > 0 ? say.waiting(asked) : '',
  ].filter((part) => part !== '');
  return parts.join(' · ') || say.nothing;
}
