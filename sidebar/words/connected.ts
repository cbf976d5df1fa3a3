/** The sentence that tells the person that their key works. */
import type { KeyTest } from '../../src/ui/sidebar/wire/keys';
import { words } from './words';

/** "Connected as Example User · active plan · 9,998 requests left this hour"; or what to know of the key first. */
export function connectedWords({ name, plan, requestsLeft, warning }: KeyTest, service: string): string {
  if (warning !== undefined) return warning;
  const { keys } = words();
  const what = plan === '' || /plan/i.test(plan) ? plan : keys.plan(plan);
  const left = requestsLeft === null ? '' : keys.requestsLeft(requestsLeft);
  return [keys.works(name, service), what, left].filter((part) => part !== '').join(' · ');
}
