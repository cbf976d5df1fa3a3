/** Decides whether a posting is an internship, and of which level: from the data set, otherwise from the title. */
import type { InternshipLevel } from '../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../data-set/shape';

export function isInternship(job: StoredJob): boolean {
  return job.isInternship ?? /\b(intern|interns|internship|co-?op)\b/i.test(job.title);
}

export function internshipLevelOf(job: StoredJob): InternshipLevel {
  if (job.internshipLevel) return job.internshipLevel;
  if (/\bMBA\b/i.test(job.title)) return 'mba';
  if (/\bundergrad(uate)?\b|\bbachelor/i.test(job.title)) return 'undergraduate';
  if (/\bgrad(uate)?\b|\bmaster|\bph\.?d\b/i.test(job.title)) return 'graduate';
  return 'not_specified';
}
