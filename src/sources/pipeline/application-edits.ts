/** How Pipeline takes what a person wrote: a new application, a change of some fields, a deletion. */
import type { Edits } from '../../streams/edits';
import { type Application, type ApplicationResponse, METHODS, PATHS } from './generated/contract';

const pathOf = (path: string, id: string) => path.replace('{id}', encodeURIComponent(id));

export const APPLICATION_EDITS: Edits<Application> = {
  required: ['company_name', 'job_title'],
  identity: ['company_name', 'job_title', 'job_url'],
  deletedAt: 'deleted_at',
  // A source is not asked for where a person finds an application by themselves.
  create: (values) => ({
    path: PATHS.createApplication,
    query: [],
    body: { source: 'manual', ...values },
    once: true,
  }),
  change: (id, body) => ({
    path: pathOf(PATHS.updateApplication, id),
    query: [],
    body,
    method: METHODS.updateApplication,
  }),
  remove: (id) => ({
    path: pathOf(PATHS.deleteApplication, id),
    query: [],
    method: METHODS.deleteApplication,
  }),
  read: (body) => (body as Partial<ApplicationResponse> | undefined)?.data,
  changedAt: ({ updated_at }) => {
    const time = Date.parse(updated_at ?? '');
    return Number.isNaN(time) ? undefined : time;
  },
};
