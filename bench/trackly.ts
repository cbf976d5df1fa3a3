/** The rest of Trackly: companies, details of postings, and what a person does with their rows. Ours alone. */
import { type Company, JOB_FUNCTIONS } from '../src/sources/trackly/generated/contract';
import { openServices } from '../workbench/services/open';
import { createWorkbench, type Workbench } from '../workbench/workbench';
import { SYNC, TAB } from './catalogue';
import { look, measureOurs, requireResult } from './ours';
import { madeJobs, newJobs } from './postings';
import type { BenchRow } from './rows';

export const TRACKLY = 'Trackly: ';
const COMPANIES = 1_900;
export const NEW_POSTINGS = 500;
const ROWS = 1_000;
const SELECTED = 50;
const DETAILS = ['description', 'salaryMin', 'salaryMax', 'structuredSkills'];
const HOUR = 60 * 60 * 1000;

export function benchTrackly(): BenchRow[] {
  return [...companyRows(), ...detailRows(), ...statusRows()];
}

function companyRows(): BenchRow[] {
  const companies = Array.from({ length: COMPANIES }, (_, place) => madeCompany(place));
  return inWorkbench({ jobs: madeJobs(100), companies }, (workbench) => {
    const first = measureOurs(workbench, `${TRACKLY}companies, first sync`, 0, 1, 'syncCompanies');
    requireResult(first.result, `"added":${COMPANIES}`);
    const again = measureOurs(
      workbench,
      `${TRACKLY}companies, nothing changed`,
      COMPANIES,
      0,
      'syncCompanies',
    );
    requireResult(again.result, `"unchanged":${COMPANIES}`);
    const wanted = [{ stream: SYNC.stream, filter: 'companyId', query: 'Company 7' }];
    const search = measureOurs(workbench, `${TRACKLY}a company by its name`, 0, 0, 'findCompanies', wanted);
    const anew = measureOurs(
      workbench,
      `${TRACKLY}the same name within an hour`,
      0,
      0,
      'findCompanies',
      wanted,
    );
    look(workbench, 'Trackly Companies', 'A2');
    const watch = measureOurs(workbench, `${TRACKLY}watch a company`, COMPANIES, 1, 'watchCompany');
    const profile = measureOurs(
      workbench,
      `${TRACKLY}the profile and its filters`,
      0,
      0,
      'savedPreferences',
      [SYNC.stream],
    );
    return [first, again, search, anew, watch, profile];
  });
}

function detailRows(): BenchRow[] {
  const jobs = madeJobs(ROWS);
  const services = openServices({ data: { trackly: { jobs, companies: [] } } });
  try {
    const workbench = createWorkbench({ services });
    const given = { ...SYNC, fields: [...SYNC.fields, ...DETAILS] };
    const { id } = workbench.ask('saveSync', [given]).result as { id: string };
    const first = measureOurs(
      workbench,
      `${TRACKLY}details of ${ROWS} postings, first sync`,
      0,
      1,
      'runSync',
      [id],
    );
    requireResult(first.result, `"added":${ROWS}`);
    workbench.cloud.clock.advance(HOUR);
    services.change({ service: 'trackly', insert: newJobs(NEW_POSTINGS) });
    const news = measureOurs(
      workbench,
      `${TRACKLY}details of ${NEW_POSTINGS} new postings`,
      ROWS,
      1,
      'runSync',
      [id],
    );
    requireResult(news.result, `"added":${NEW_POSTINGS}`);
    requireResult(news.result, '"ending":"finished"');
    const rows = ROWS + NEW_POSTINGS;
    const again = measureOurs(workbench, `${TRACKLY}details, nothing changed`, rows, 0, 'runSync', [id]);
    look(workbench, TAB, `A2:A${SELECTED + 1}`);
    const picked = measureOurs(
      workbench,
      `${TRACKLY}details of ${SELECTED} selected rows`,
      rows,
      1,
      'detailsForSelectedRows',
    );
    return [first, news, again, picked];
  } finally {
    services.close();
  }
}

function statusRows(): BenchRow[] {
  return inWorkbench({ jobs: madeJobs(ROWS), companies: [] }, (workbench) => {
    const { id } = workbench.ask('saveSync', [SYNC]).result as { id: string };
    workbench.ask('runSync', [id]);
    look(workbench, TAB, `A2:A${SELECTED + 1}`);
    return [
      measureOurs(
        workbench,
        `${TRACKLY}status of ${SELECTED} selected rows, at its first use`,
        ROWS,
        1,
        'markApplied',
      ),
      measureOurs(workbench, `${TRACKLY}status of ${SELECTED} selected rows`, ROWS, 1, 'markInterview'),
      measureOurs(workbench, `${TRACKLY}summary of statuses`, ROWS, 0, 'statusSummary', [id]),
      measureOurs(workbench, `${TRACKLY}a sync beside statuses, nothing changed`, ROWS, 0, 'runSync', [id]),
    ];
  });
}

function inWorkbench(
  data: { readonly jobs: ReturnType<typeof madeJobs>; readonly companies: readonly Company[] },
  work: (workbench: Workbench) => BenchRow[],
): BenchRow[] {
  const services = openServices({ data: { trackly: data } });
  try {
    return work(createWorkbench({ services }));
  } finally {
    services.close();
  }
}

function madeCompany(place: number): Company {
  return {
    id: 70_000 + place,
    name: `Company ${place}`,
    domain: `company${place}.example`,
    industry: place % 5 === 0 ? null : 'Software',
    companyStage: 'growth',
    fundingSeries: place % 3 === 0 ? null : 'B',
    valuationMillions: place % 4 === 0 ? null : 100 + place,
    atsType: 'greenhouse',
    isFavorite: place % 10 === 0,
    totalJobCount: place % 90,
    pmJobCount: place % 9,
    mbaJobCount: place % 4,
    functionCounts: Object.fromEntries(JOB_FUNCTIONS.map((name) => [name, place % 7])),
  };
}
