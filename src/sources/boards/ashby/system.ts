/** Ashby: the whole board with all descriptions and pay in one answer, and no way to ask for one opening. */
import { fieldsOf, firstText, idText, recordsIn } from '../../kit/answers';
import { get } from '../../kit/request';
import { type NamedBoard, openingId } from '../board';
import type { JobSystem, Opening } from '../opening';
import { type Pay, payInWords, payOf } from '../pay';
import { boardPath, textsOf } from '../reading';
import { workModeIn, workModeOf } from '../work-mode';
import { type ASHBY_EMPLOYMENT_TYPES, BASE_PATH, type Job, ORIGIN, PATHS } from './generated/contract';

export const ASHBY_ORIGIN = ORIGIN;

const TYPES: Readonly<Record<(typeof ASHBY_EMPLOYMENT_TYPES)[number], string>> = {
  FullTime: 'Full-time',
  PartTime: 'Part-time',
  Intern: 'Internship',
  Contract: 'Contract',
  Temporary: 'Temporary',
};

export const ASHBY: JobSystem = {
  id: 'ashby',
  name: 'Ashby',
  list: ({ token }) => ({
    ...get(BASE_PATH + boardPath(PATHS.listJobs, token), { includeCompensation: true }),
    origin: ORIGIN,
  }),
  read: (body, board) => ({
    openings: recordsIn<Job>(fieldsOf(body)['jobs'], 'Ashby', 'openings')
      .filter((job) => job?.isListed !== false)
      .map((job) => openingFrom(job, board)),
  }),
};

function openingFrom(job: Job, board: NamedBoard): Opening {
  const { secondaryLocations: more, descriptionPlain, descriptionHtml, isRemote } = job;
  const locations = textsOf([
    job.location,
    ...(Array.isArray(more) ? more.map((one) => fieldsOf(one)['location']) : []),
  ]);
  const pay = payIn(job.compensation);
  const words = firstText(fieldsOf(job.compensation)['compensationTierSummary']);
  const text = descriptionPlain || descriptionHtml;
  return {
    id: openingId(board, idText(job.id) ?? ''),
    board,
    company: board.name,
    title: firstText(job.title) ?? '',
    locations,
    workMode: workModeOf(job.workplaceType) ?? (isRemote === true ? 'Remote' : workModeIn(locations)),
    department: job.department ?? undefined,
    team: job.team ?? undefined,
    employmentType: TYPES[job.employmentType as keyof typeof TYPES] ?? job.employmentType,
    pay,
    payWords: words || (pay && payInWords(pay)),
    published: job.publishedAt,
    url: job.jobUrl,
    applyUrl: job.applyUrl,
    description: text ? [{ text, form: descriptionPlain ? 'plain' : 'html' }] : [],
  };
}

/** Salaries are told in tiers, one for each level or place: from the least of them to the most. */
function payIn(compensation: unknown): Pay | undefined {
  const { compensationTiers: tiers } = fieldsOf(compensation);
  const told = (Array.isArray(tiers) ? tiers : [])
    .flatMap((tier) => fieldsOf(tier)['components'] ?? [])
    .map(fieldsOf)
    .filter(({ compensationType }) => compensationType === 'Salary')
    .flatMap(
      ({ minValue, maxValue, currencyCode, interval }) =>
        payOf(minValue, maxValue, currencyCode, interval) ?? [],
    );
  const [first] = told;
  const alike = told.filter(
    ({ currency, period }) => currency === first?.currency && period === first?.period,
  );
  const all = (key: 'min' | 'max') => alike.flatMap((pay) => pay[key] ?? []);
  return first && payOf(least(all('min')), most(all('max')), first.currency, first.period);
}

function least(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.min(...values) : undefined;
}

function most(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.max(...values) : undefined;
}
