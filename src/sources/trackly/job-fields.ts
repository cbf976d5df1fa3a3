/** Every field of a posting that can be a column. The first line of each is what a new sync shows. */
import type { Field } from '../../core/stream';
import type { Job } from './generated/contract';

export const JOB_FIELDS: readonly Field<Job>[] = [
  { key: 'id', heading: 'Job ID', type: 'text', read: (job) => job.id },
  { key: 'title', heading: 'Title', type: 'text', read: (job) => job.title },
  {
    key: 'companyName',
    heading: 'Company',
    type: 'text',
    read: (job) => job.companyName ?? job.company?.name,
  },
  {
    key: 'companyDomain',
    heading: 'Company Domain',
    type: 'text',
    read: (job) => job.companyDomain ?? job.company?.domain,
  },
  { key: 'location', heading: 'Location', type: 'text', read: (job) => job.location },
  { key: 'jobFunction', heading: 'Function', type: 'text', read: (job) => job.jobFunction },
  { key: 'jobUrl', heading: 'URL', type: 'url', read: (job) => job.jobUrl },
  { key: 'postedAt', heading: 'Posted At', type: 'date', read: (job) => job.postedAt },
];
