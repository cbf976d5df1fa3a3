/** The person's keys: tried before they are kept, and only their last four characters told. */
import { JobsheetError } from '../core/errors';
import type { Service } from '../core/service';
import { OFFER } from '../sources/all';
import type { ReadableProperties } from '../store/properties';
import { dropKey, lastFour, loadKey, saveKey } from '../store/secrets';
import { askWithQuota } from '../sync/ask-service';
import { requireKey } from '../sync/carry-out';
import type { KeyTest, ServiceState } from './answers';

export function serviceStates(user: ReadableProperties): ServiceState[] {
  return OFFER.services.map(({ id, name, keyPlace, keyPrefix, site = null }) => {
    const key = loadKey(id, user);
    return { id, name, keyPlace, keyPrefix, site, endsIn: key ? lastFour(key) : null };
  });
}

/** A key that is refused, or that nobody could try, is not kept: the one from before stays. */
export function tryAndKeepKey(id: string, typed: string): KeyTest {
  const service = serviceById(id);
  const key = typed.trim();
  if (key === '' || /\s/.test(key)) {
    throw new JobsheetError({
      code: 'NOT_A_KEY',
      kind: 'auth',
      message: `That is not a ${service.name} key: a key has no spaces. Copy all of it from ${service.keyPlace}.`,
    });
  }
  const tested = test(service, key);
  saveKey(id, key);
  return tested;
}

export function tryKey(id: string): KeyTest {
  const service = serviceById(id);
  return test(service, requireKey(service));
}

export function forgetKey(id: string): void {
  dropKey(serviceById(id).id);
}

function test(service: Service, key: string): KeyTest {
  try {
    const { body, requestsLeft } = askWithQuota(service, service.whoAmI.request, key);
    return { service: service.id, endsIn: lastFour(key), ...service.whoAmI.read(body), requestsLeft };
  } catch (thrown) {
    if (!(thrown instanceof JobsheetError) || thrown.code !== 'KEY_REFUSED') throw thrown;
    throw new JobsheetError({
      code: 'KEY_REFUSED',
      kind: 'auth',
      message: `${service.name} did not accept this key. Check that you copied all of it (${service.keyPlace}).`,
    });
  }
}

function serviceById(id: string): Service {
  const service = OFFER.services.find((one) => one.id === id);
  if (service) return service;
  throw new JobsheetError({
    code: 'UNKNOWN_SERVICE',
    kind: 'config',
    message: `Jobsheet knows no service ‘${id}’. It may be: ${OFFER.services.map((one) => one.id).join(', ')}.`,
  });
}
