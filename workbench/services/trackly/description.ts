/** The description of a posting: from the data set, else written from what is known, always the same. */
import type { StoredJob } from '../data-set/shape';
import { VOCABULARY } from '../data-set/vocabulary';
import { pick, scatter } from '../scatter';

const OPENINGS = [
  'We are looking for someone who enjoys hard problems and plain words.',
  'You will join a small team that ships every week.',
  'This is a new position in a team that is growing.',
  'You will work with people who care about what they make.',
];
const CLOSINGS = [
  'We read every application.',
  'Our interviews take two weeks from start to end.',
  'Tell us what you need for a fair interview, and we will arrange it.',
];

/** Plain text, paragraphs apart by an empty line; null where the data set has none on purpose. */
export function descriptionOf(job: StoredJob): string | null {
  if (job.description !== undefined) return job.description;
  const seed = scatter(Number(job.id));
  const words = VOCABULARY[job.jobFunction ?? 'other'] ?? VOCABULARY.other;
  const company = job.companyName ?? job.company?.name ?? 'The company';
  return [
    `${company} is hiring: ${job.title}${job.location === undefined ? '' : `, ${job.location}`}.`,
    pick(OPENINGS, seed),
    `You bring ${words.skills.slice(0, 4).join(', ')}; ${words.skills.slice(4).join(' or ')} is a plus.`,
    `You will use ${words.tools.join(', ')}.`,
    pick(CLOSINGS, seed >>> 3),
  ].join('\n\n');
}

/** The same as HTML. */
export function htmlOf(description: string): string {
  const escaped = description.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
