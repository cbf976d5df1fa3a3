/** Postings for the benchmark: as many as wanted, always the same, some with titles that a sheet could mistake. */

import { JOB_FUNCTIONS, SENIORITY_LEVELS } from '../src/sources/trackly/generated/contract';
import type { StoredJob } from '../workbench/services/data-set/shape';
import { HOSTILE_TITLES, PLACES, VOCABULARY } from '../workbench/services/data-set/vocabulary';
import { WORKBENCH_START } from '../workbench/workbench';

const MINUTE = 60_000;
const EMPLOYERS = 190;
/** One title in so many is hostile. */
const HOSTILE_EVERY = 97;
/** An odd step through the lists, so that neighbours differ. */
const STEP = 7;

/** The newest first, as the service lists them. */
export function madeJobs(count: number): StoredJob[] {
  return Array.from({ length: count }, (_, place) => madeJob(place));
}

function madeJob(place: number): StoredJob {
  const jobFunction = cycle(JOB_FUNCTIONS, place * STEP + 1);
  const [location, region] = cycle(PLACES, place * STEP);
  const employer = (place * STEP) % EMPLOYERS;
  const id = 2_000_000 - place;
  const title =
    place % HOSTILE_EVERY === 13
      ? cycle(HOSTILE_TITLES, Math.floor(place / HOSTILE_EVERY))
      : cycle(VOCABULARY[jobFunction].titles, Math.floor(place / 3));
  return {
    id,
    title,
    companyName: `Employer ${employer} Incorporated`,
    companyDomain: `employer${employer}.example`,
    location,
    region,
    jobFunction,
    jobUrl: `https://employer${employer}.example/jobs/${id}?ref=trackly`,
    postedAt: new Date(WORKBENCH_START - place * MINUTE).toISOString(),
    isActive: place % 8 !== 0,
    seniorityLevel: place % 10 === 3 ? null : cycle(SENIORITY_LEVELS, place),
  };
}

/** Postings that are newer than all others. @param from How many there were before. */
export function newJobs(count: number, newest = WORKBENCH_START, from = 0): StoredJob[] {
  return Array.from({ length: count }, (_, place) => ({
    ...madeJob(place),
    id: 9_000_001 + from + place,
    title: `New posting ${from + place + 1}`,
    postedAt: new Date(newest + (place + 1) * MINUTE).toISOString(),
    isActive: true,
  }));
}

function cycle<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}
