/** Functions for the script editor and the command line, one for each stream. Each returns a report and throws what fails. */
import { CAREER_SITES } from '../sources/jobo/career-sites';
import { APPLICATIONS } from '../sources/pipeline/applications';
import { TRACKLY_COMPANIES } from '../sources/trackly/companies';
import { TRACKLY_JOBS } from '../sources/trackly/jobs';
import type { RunAllReport } from '../sync/run/run-all';
import { runStream } from './run-syncs';

/** Runs every sync of job postings; the first one takes the person's saved preferences in Trackly. */
export function syncJobs(): RunAllReport {
  return runStream(TRACKLY_JOBS);
}

/** Runs every sync of companies; the first one reads all companies of Trackly. */
export function syncCompanies(): RunAllReport {
  return runStream(TRACKLY_COMPANIES);
}

/** Runs every sync of career sites; the first one reads all sites of Jobo, within the default limits. */
export function syncCareerSites(): RunAllReport {
  return runStream(CAREER_SITES);
}

/** Runs every sync of applications; the first one reads all applications of the person in Pipeline. */
export function syncApplications(): RunAllReport {
  return runStream(APPLICATIONS);
}
