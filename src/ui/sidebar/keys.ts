/** The person's keys: tried before they are kept, and only their last four characters told. */

import { configError, hasCode, JobsheetError } from '../../core/errors';
import { addressOf } from '../../core/web-address';
import { OFFER } from '../../sources/catalog';
import type { ReadableProperties } from '../../store/properties';
import {
  type Connection,
  dropKey,
  lastFour,
  loadAddress,
  loadKey,
  saveConnection,
  saveKey,
} from '../../store/secrets';
import { forgetNotOffered } from '../../store/service-answers';
import type { PageRequest } from '../../streams/page';
import type { Service } from '../../streams/service';
import type { Session } from '../../streams/sign-in';
import {
  askForSession,
  askWithQuota,
  requireConnection,
  SIGN_IN_ADVICE,
} from '../../sync/connection/connection';
import { explainAddress, explainSignIn, noService } from '../../sync/connection/sign-in-refusals';
import { translated } from '../words/language';
import type { EmailSignIn, KeyTest, ServiceState, SignInForm } from './wire/keys';

/** In minutes. */
const HOUR = 60;

export function serviceStates(user: ReadableProperties): ServiceState[] {
  return OFFER.services.map(
    ({ id, name, about, keyPlace, keyPrefix, site = null, signIn, ownAddress, isOpen = false }) => {
      const key = loadKey(id, user);
      return {
        id,
        name,
        about: translated(about),
        keyPlace: translated(keyPlace),
        keyPrefix,
        site,
        isOpen,
        endsIn: key ? lastFour(key) : null,
        isSignIn: signIn !== undefined,
        hasNewAccount: signIn?.newAccount !== undefined,
        hasOwnAddress: ownAddress ?? false,
        address: loadAddress(id, user),
      };
    },
  );
}

/** Keeps a key that the service accepts. If it is refused or cannot be tried, the former one stays. */
export function tryAndKeepKey(id: string, typed: string): KeyTest {
  const service = serviceById(id);
  const key = pasted(service, typed);
  const tested = test(service, { key });
  saveKey(id, key);
  return tested;
}

export function tryKey(id: string): KeyTest {
  const service = serviceById(id);
  const connection = requireConnection(service);
  const { signIn } = service;
  forgetNotOffered(id);
  const explain = signIn && explainAddress(service, connection.origin);
  if (signIn) askWithQuota(service, signIn.health, { ...connection, key: '' }, { explain });
  return test(service, connection, false);
}

/** Signs in, or takes a pasted token; what does not work is not kept: the connection from before stays. */
export function connect(id: string, given: SignInForm): KeyTest {
  const service = serviceById(id);
  const origin = originOf(service, given);
  const session =
    'token' in given ? { key: pasted(service, given.token) } : sessionFor(service, origin, given);
  const tested = test(service, { ...session, origin });
  saveConnection(id, { ...session, origin });
  forgetNotOffered(id);
  return tested;
}

/** A new account; most services want its e-mail address confirmed before it can be used. */
export function makeAccount(id: string, given: EmailSignIn): string {
  const service = serviceById(id);
  const origin = originOf(service, given);
  const request = service.signIn?.newAccount?.(given.email.trim(), given.password);
  if (!request) throw unknown(id);
  askForAccount(service, origin, request);
  return `Your ${service.name} account is made. If an e-mail comes, follow its link first. Then sign in.`;
}

/** Once only: who asks again after an answer that was lost would be told that the e-mail is taken. */
function askForAccount(service: Service, origin: string | undefined, request: PageRequest): void {
  const explain = explainSignIn(service, origin, 'new-account');
  try {
    askWithQuota(service, request, { key: '', origin }, { advice: SIGN_IN_ADVICE, explain, mostTries: 1 });
  } catch (thrown) {
    if (!hasCode(thrown, 'ACCEPTED')) throw thrown;
  }
}

function sessionFor(service: Service, origin: string | undefined, { email, password }: EmailSignIn): Session {
  if (!service.signIn) throw unknown(service.id);
  const request = service.signIn.request(email.trim(), password);
  return askForSession(service, origin, request, {
    explain: explainSignIn(service, origin, 'sign-in'),
    mostTries: 1,
  });
}

/** Returns the origin of the person's own server; undefined for a service with one address for everybody. */
function originOf({ ownAddress }: Service, { baseUrl }: SignInForm): string | undefined {
  return ownAddress ? addressOf(baseUrl) : undefined;
}

export function forgetKey(id: string): void {
  dropKey(serviceById(id).id);
}

/** @param isNew Whether the person has just handed it in: then it may have been copied badly. */
function test(service: Service, connection: Connection, isNew = true): KeyTest {
  const endsIn = lastFour(connection.key);
  try {
    const explain = service.ownAddress && explainAddress(service, connection.origin);
    const { body, requestsLeft } = askWithQuota(service, service.whoAmI.request, connection, { explain });
    const account = service.whoAmI.read(body);
    if (!account) throw new JobsheetError(noService(service.name, connection.origin));
    // What is left of a quota of minutes is of no use to anybody.
    const remaining = service.limit.minutes < HOUR ? null : requestsLeft;
    return { service: service.id, endsIn, ...account, requestsLeft: remaining };
  } catch (thrown) {
    if (hasCode(thrown, 'NO_CREDIT')) return withoutCredits(service, endsIn, isNew);
    if (!hasCode(thrown, 'KEY_REFUSED') || (!isNew && service.signIn)) throw thrown;
    const what = service.signIn ? 'token' : 'key';
    throw refusedBy(
      service,
      `did not accept this ${what}. Check that you copied all of it (${service.keyPlace}).`,
    );
  }
}

/** A service that asks for a payment has accepted the key. */
function withoutCredits({ id, name }: Service, endsIn: string, isNew: boolean): KeyTest {
  const words = `Your ${name} account has no credits: add some at ${name} before you sync.`;
  const warning = isNew ? `Saved. ${words}` : words;
  return { service: id, endsIn, name: '', plan: '', requestsLeft: null, warning };
}

function refusedBy(service: Service, words: string): JobsheetError {
  return new JobsheetError({ code: 'KEY_REFUSED', kind: 'auth', message: `${service.name} ${words}` });
}

function pasted({ name, keyPlace }: Service, typed: string): string {
  const key = typed.trim();
  if (key !== '' && !/\s/.test(key)) return key;
  throw new JobsheetError({
    code: 'NOT_A_KEY',
    kind: 'auth',
    message: `That is not a ${name} key: a key has no spaces. Copy all of it from ${keyPlace}.`,
  });
}

function serviceById(id: string): Service {
  const service = withKeys().find((one) => one.id === id);
  if (service) return service;
  throw unknown(id);
}

function unknown(id: string): JobsheetError {
  return configError(
    'UNKNOWN_SERVICE',
    `Jobsheet knows no service ‘${id}’. It may be: ${withKeys()
      .map((one) => one.id)
      .join(', ')}.`,
  );
}

function withKeys(): Service[] {
  return OFFER.services.filter(({ isOpen }) => !isOpen);
}
