/** The action of the client for each HTTP status: the same for every service, unless the service says otherwise. */
import type { Action, Service } from '../streams/service';

/** A status that is not here goes by its class: 2xx use, 5xx retry, others stop. */
const USUAL: Readonly<Record<number, Action>> = {
  202: 'accepted',
  401: 'ask-key',
  402: 'no-credit',
  403: 'forbidden',
  404: 'gone',
  408: 'retry',
  409: 'conflict',
  410: 'gone',
  429: 'wait',
  501: 'not-offered',
};

export function actionFor({ actions }: Service, status: number): Action {
  const listed = actions?.[status] ?? USUAL[status];
  if (listed) return listed;
  if (status >= 200 && status < 300) return 'use';
  return status >= 500 ? 'retry' : 'stop';
}
