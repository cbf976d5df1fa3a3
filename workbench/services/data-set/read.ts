/** Reads a data set from its file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Company,
  JobCompany,
  Profile,
  ProfileResponse,
} from '../../../src/sources/trackly/generated/contract';
import type { DataSet, DataSetOptions, StoredJob } from './shape';

const SHIPPED = join(__dirname, 'postings.json');

/** The data set that the options ask for. */
export function loadDataSet(options: DataSetOptions): DataSet {
  if (options.data !== undefined && options.scale !== undefined) {
    throw new Error('Give either a data file or a scale, not both.');
  }
  if (options.scale === undefined) return readDataSet(options.data ?? SHIPPED);
  // Loaded only when wanted: the maker of names is large. With require, since import() in a thread knows no TypeScript.
  const { makeDataSet } = require('./make') as typeof import('./make');
  return makeDataSet({ scale: options.scale, seed: options.seed, newest: options.newest });
}

/** A data set from a JSON file. Companies that the file does not list are taken from its postings. */
export function readDataSet(path: string): DataSet {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isObject(content) || !isObject(content['trackly']) || !Array.isArray(content['trackly']['jobs'])) {
    throw new Error(`${path} is not a data set: it needs an object "trackly" with an array "jobs".`);
  }
  const read = content as unknown as DataSet;
  const { jobs, companies = companiesOf(jobs), me } = read.trackly;
  return { ...read, trackly: { jobs, companies, ...(me === undefined ? {} : { me: userOf(me) }) } };
}

/** The user; a copy of an answer of /me will do, too. */
function userOf(me: Profile | ProfileResponse): Profile {
  return 'user' in me ? me.user : me;
}

function companiesOf(jobs: readonly StoredJob[]): Company[] {
  const companies = new Map<number, Company>();
  for (const job of jobs) {
    const company: JobCompany = job.company ?? {};
    const id = company.id ?? job.companyId;
    const name = company.name ?? job.companyName;
    if (id === undefined || name === undefined) continue;
    const known = companies.get(id);
    const totalJobCount = (known?.totalJobCount ?? 0) + 1;
    const { logoUrls: _, ...shared } = company;
    companies.set(id, { ...shared, id, name, totalJobCount });
  }
  return [...companies.values()];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
