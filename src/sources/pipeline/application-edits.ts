/** How Pipeline takes what a person wrote: a new application, a change of some fields, a deletion. */
import type { Edits } from '../../streams/edits';
import { epochOf } from '../kit/filters';
import { get, pathOf, post } from '../kit/request';
import type { ApplicationKey } from './application-fields';
import { type Application, type ApplicationResponse, METHODS, PATHS } from './generated/contract';

export const APPLICATION_EDITS: Edits<Application, ApplicationKey> = {
  required: ['company_name', 'job_title'],
  identity: ['company_name', 'job_title', 'job_url'],
  deletedAt: 'deleted_at',
  // A source is not asked for where a person finds an application by themselves.
  create: (values) => post(PATHS.createApplication, { source: 'manual', ...values }, { once: true }),
  change: (id, body) =>
    post(pathOf(PATHS.updateApplication, id), body, { method: METHODS.updateApplication }),
  remove: (id) => ({ ...get(pathOf(PATHS.deleteApplication, id)), method: METHODS.deleteApplication }),
  read: (body) => (body as Partial<ApplicationResponse> | undefined)?.data,
  changedAt: ({ updated_at }) => epochOf(updated_at),
};
