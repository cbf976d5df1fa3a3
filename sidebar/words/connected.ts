/** The sentence that tells the person that their key works. */
import { count } from '../../src/core/words';
import type { KeyTest } from '../../src/ui/sidebar/wire/keys';

/** "Connected as Example User · plan active · 9,998 requests left this hour"; or what to know of the key first. */
export function connectedWords({ name, plan, requestsLeft, warning }: KeyTest, service: string): string {
  if (warning !== undefined) return warning;
  const who = name === '' ? `Connected to ${service}` : `Connected as ${name}`;
  const what = plan === '' || /plan/i.test(plan) ? plan : `plan ${plan}`;
  const left = requestsLeft === null ? '' : `${count(requestsLeft)} requests left this hour`;
  return [who, what, left].filter((words) => words !== '').join(' · ');
}
