/** Greenhouse: one answer holds a whole board; descriptions, departments and pay are heavy and come for one opening each. */
import { fieldsOf, firstText, idText, objectIn, recordsIn } from '../../kit/answers';
import { get } from '../../kit/request';
import { type NamedBoard, openingId } from '../board';
import type { JobSystem, Opening } from '../opening';
import { payInWords, payOf } from '../pay';
import { boardPath, named } from '../reading';
import { workModeIn } from '../work-mode';
import { BASE_PATH, type Job, type JobDetail, ORIGIN, PATHS } from './generated/contract';

export const GREENHOUSE_ORIGIN = ORIGIN;
const CENTS = 100;

const ask = (path: string, query: Parameters<typeof get>[1] = {}) => ({
  ...get(BASE_PATH + path, query),
  origin: ORIGIN,
});

export const GREENHOUSE: JobSystem = {
  id: 'greenhouse',
  name: 'Greenhouse',
  list: ({ token }, { inFull }) => ask(boardPath(PATHS.listJobs, token), inFull ? { content: true } : {}),
  read: (body, board) => ({
    openings: recordsIn<Job>(fieldsOf(body)['jobs'], 'Greenhouse', 'openings')
      // A form for anybody who is interested is no opening (contract: Job).
      .filter((job) => job?.internal_job_id !== null)
      .map((job) => openingFrom(job, board)),
  }),
  one: {
    request: ({ token }, id) => ask(boardPath(PATHS.getJob, token, id), { pay_transparency: true }),
    read: (body, board) => {
      const job = objectIn<JobDetail>(body);
      return job && openingFrom(job, board);
    },
  },
  named: {
    request: ({ token }) => ask(boardPath(PATHS.getBoard, token)),
    read: (body) => firstText(fieldsOf(body)['name']),
  },
};

function openingFrom(job: JobDetail, board: NamedBoard): Opening {
  const { offices, departments, pay_input_ranges: ranges, content } = job;
  const place = firstText(fieldsOf(job.location)['name']) ?? '';
  const places = [place, ...named(offices)].filter((name) => name !== '');
  const range = Array.isArray(ranges)
    ? objectIn<NonNullable<JobDetail['pay_input_ranges']>[number]>(ranges[0])
    : undefined;
  const pay =
    range && payOf(inUnits(range.min_cents), inUnits(range.max_cents), range.currency_type, range.title);
  return {
    id: openingId(board, idText(job.id) ?? ''),
    board,
    company: firstText(job.company_name) || board.name,
    title: firstText(job.title) ?? '',
    // A place that only says how one works is told by the offices, where they are known.
    locations: place === '' ? named(offices) : [place],
    workMode: workModeIn(places),
    department: named(departments).join(', '),
    pay,
    payWords: pay && payInWords(pay),
    published: job.first_published ?? undefined,
    updated: job.updated_at,
    url: job.absolute_url,
    applyUrl: job.absolute_url,
    requisition: job.requisition_id ?? undefined,
    language: job.language,
    ...(content === undefined ? { isBrief: true } : { description: [{ text: content, form: 'escaped' }] }),
  };
}

function inUnits(cents: unknown): number | undefined {
  return typeof cents === 'number' ? cents / CENTS : undefined;
}
