/** Makes a data set of any size, always the same for the same seed, with every field and value that may appear. */
import { faker } from '@faker-js/faker/locale/en';
import { makeCareerSite } from './make-career-site';
import { companiesWithCounts, makeEmployer } from './make-company';
import { makeJob } from './make-posting';
import type { DataSet, StoredSite } from './shape';

const MOST_POSTINGS = 128_000;
const MOST_COMPANIES = 1_900;
/** A fixed time, so that a made set does not depend on the day it is made. */
const NEWEST = Date.parse('2026-01-15T12:00:00.000Z');

interface MakeOptions {
  readonly scale: number;
  readonly seed?: number | undefined;
  readonly newest?: number | undefined;
}

/** So many postings and career sites, and a company for every ten postings up to the 1,900 that there are. */
export function makeDataSet({ scale, seed = 1, newest = NEWEST }: MakeOptions): DataSet {
  if (!Number.isInteger(scale) || scale < 0 || scale > MOST_POSTINGS) {
    throw new Error(`The scale must be a whole number from 0 to ${MOST_POSTINGS}, not ${scale}.`);
  }
  faker.seed(seed);
  faker.setDefaultRefDate(new Date(newest));
  const employers = Array.from({ length: Math.min(MOST_COMPANIES, Math.ceil(scale / 10)) }, (_, index) =>
    makeEmployer(index),
  );
  const jobs = Array.from({ length: scale }, (_, index) => makeJob(index, employers, newest));
  return {
    source: `made, ${scale} postings, seed ${seed}`,
    trackly: { jobs, companies: companiesWithCounts(employers, jobs) },
    jobo: careerSites(scale, seed, newest),
  };
}

/** Made when they are asked for: who only looks at postings does not wait for them. */
function careerSites(scale: number, seed: number, newest: number) {
  let made: StoredSite[] | undefined;
  return {
    get career_sites(): readonly StoredSite[] {
      if (!made) faker.seed(seed);
      made ??= Array.from({ length: scale }, (_, index) => makeCareerSite(index, newest));
      return made;
    },
  };
}
