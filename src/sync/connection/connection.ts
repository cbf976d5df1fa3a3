/** The connection of this person to a service, and single requests outside of a run. */
import { createDeadline } from '../../core/deadline';
import { JobsheetError } from '../../core/errors';
import { momentInWords } from '../../core/words';
import { type ClientOptions, createClient } from '../../http/client';
import { SLOWEST_FETCH } from '../../http/exchange';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { type Connection, loadConnection, saveConnection } from '../../store/secrets';
import type { PageRequest } from '../../streams/page';
import type { Service } from '../../streams/service';
import type { Session } from '../../streams/sign-in';

/** Milliseconds for a request that a person waits for: one slow response and one short retry. */
export const INTERACTIVE_BUDGET = SLOWEST_FETCH + 10_000;

/** The advice to a person whose sign-in is refused. */
export const SIGN_IN_ADVICE = 'Check the address, the e-mail and the password.';

type LiveConnection = Connection & {
  readonly renew: () => string | undefined;
  readonly clock: (at: number) => string;
};

/** Returns a moment in words, in the time zone of this spreadsheet: "at 10:30". @param at Epoch milliseconds. */
function clockHere(at: number): string {
  return momentInWords(at, Date.now(), activeSpreadsheet().getSpreadsheetTimeZone());
}

/** @throws JobsheetError (auth) when the person has not connected the service. */
export function requireConnection(service: Service): LiveConnection {
  if (service.isOpen) return { key: '', renew: () => undefined, clock: clockHere };
  const connection = loadConnection(service.id);
  if (connection && (connection.origin || !service.ownAddress)) {
    return { ...connection, renew: () => renewed(service, connection), clock: clockHere };
  }
  const what = service.signIn
    ? `is not connected to ${service.name} yet. Sign in in Jobsheet, under Keys.`
    : `has no ${service.name} key yet. Paste it in Jobsheet, under Keys (you find it in ${service.keyPlace}).`;
  throw new JobsheetError({
    code: 'NO_KEY',
    kind: 'auth',
    message: `Jobsheet ${what} Nothing was changed.`,
  });
}

/**
 * Asks for a session. @throws JobsheetError: what the service said, or that it gave none.
 * @param asking How to read a refusal, and how many tries there are: services allow few sign-ins a minute.
 */
export function askForSession(
  service: Service,
  origin: string | undefined,
  request: PageRequest,
  asking: Pick<ClientOptions, 'explain' | 'mostTries'> = {},
): Session {
  const deadline = createDeadline(Date.now, INTERACTIVE_BUDGET);
  const client = createClient({
    service,
    key: '',
    ...(origin === undefined ? {} : { origin }),
    deadline,
    advice: SIGN_IN_ADVICE,
    clock: clockHere,
    ...asking,
  });
  const [body] = client.getAll([request]);
  const session = service.signIn?.read(body, client.cookies());
  if (session) return session;
  throw new JobsheetError({
    code: 'NO_SESSION',
    kind: 'data',
    message: `${service.name} took the sign-in and gave nothing to go on with. Paste a token instead.`,
  });
}

/** Asks for a new session. A renewal token can be used once, so the next one is kept before the session is used. */
function renewed(service: Service, { origin, renewal }: Connection): string | undefined {
  const request = renewal && service.signIn?.renewal?.(renewal);
  if (!request) return undefined;
  try {
    const session = askForSession(service, origin, request);
    saveConnection(service.id, { ...session, origin });
    return session.key;
  } catch (thrown) {
    // Refused, or not offered: only the person can help, and the error 401 that led here tells them.
    if (thrown instanceof JobsheetError && thrown.kind !== 'transient' && thrown.kind !== 'quota')
      return undefined;
    throw thrown;
  }
}

/**
 * Sends a single request outside of a run.
 * @returns The body of the answer. @throws JobsheetError: no key, or what the service said.
 */
export function askService(
  service: Service,
  request: PageRequest,
  connection: Connection = requireConnection(service),
): unknown {
  return askWithQuota(service, request, connection).body;
}

/** Does the same and returns also the number of requests that are left, where the service tells it. */
export function askWithQuota(
  service: Service,
  request: PageRequest,
  connection: Connection,
  asking: Pick<ClientOptions, 'advice' | 'explain' | 'mostTries'> = {},
) {
  const client = createClient({
    service,
    clock: clockHere,
    ...connection,
    ...asking,
    deadline: createDeadline(Date.now, INTERACTIVE_BUDGET),
  });
  const [body] = client.getAll([request]);
  return { body, requestsLeft: client.quotaLeft() ?? null };
}
