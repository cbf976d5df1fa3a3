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
export function loadDataSet({ data, scale, seed, newest }: DataSetOptions): DataSet {
  if (data !== undefined && scale !== undefined) throw new Error('Give either data or a scale, not both.');
  if (scale === undefined)
    return typeof data === 'object' ? checked(data, 'The data') : readDataSet(data ?? SHIPPED);
  // Loaded only when wanted: the maker of names is large. With require, since import() in a thread knows no TypeScript.
  const { makeDataSet } = require('./make') as typeof import('./make');
  return makeDataSet({ scale, seed, newest });
}

function readDataSet(path: string): DataSet {
  const text = readFileSync(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return checked(content, path);
}

/** A data set of the right shape. Companies that it does not list are taken from its postings. */
function checked(content: unknown, name: string): DataSet {
  if (!isDataSet(content)) {
    throw new Error(`${name} is not a data set: it needs an object "trackly" with an array "jobs".`);
  }
  const { jobs, companies = companiesOf(jobs), me } = content.trackly;
  return { ...content, trackly: { jobs, companies, ...(me ? { me: userOf(me) } : {}) } };
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

function isDataSet(content: unknown): content is DataSet {
  return isObject(content) && isObject(content['trackly']) && Array.isArray(content['trackly']['jobs']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
