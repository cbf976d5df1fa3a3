/** Where the work is done, read from what a posting says of its place: Trackly has no field for it. */
import type { Job } from './generated/contract';

const MODES = [
  ['Hybrid', /\bhybrid\b/i],
  ['Remote', /\b(remote|work from home|wfh|anywhere)\b/i],
  ['On-site', /\b(on-?site|in[- ](office|person))\b/i],
] as const;

/** Returns undefined where the posting does not say. A place that names both remote and hybrid is hybrid. */
export function workMode({ location, region }: Pick<Job, 'location' | 'region'>): string | undefined {
  const said = MODES.find(([, words]) => words.test(location ?? ''))?.[0];
  return said ?? (region === 'remote' ? 'Remote' : undefined);
}
