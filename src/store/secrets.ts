/**
 * The person's keys for the services, in their own user properties: no other user of the spreadsheet can read them, and they
 * never go into the sheet, a log, an error or the sidebar.
 */
import { KEY } from './keys';
import { type ReadableProperties, readUser, userProperties } from './properties';

/** Returns the name of the user property that holds the key of a service. */
export function keyProperty(service: string): string {
  return KEY.serviceKey + service;
}

export function loadKey(
  service: string,
  properties: ReadableProperties = userProperties(),
): string | undefined {
  return properties.getProperty(keyProperty(service)) ?? undefined;
}

/** The address and key with which this person reaches a service. */
export interface Connection {
  readonly key: string;
  /** The address of a service that everybody has on a server of their own. */
  readonly origin?: string | undefined;
  /** The token that gets the next key when this one has expired. */
  readonly renewal?: string | undefined;
}

/** @returns undefined while the person has no key. */
export function loadConnection(service: string): Connection | undefined {
  const user = readUser();
  const key = loadKey(service, user);
  if (!key) return undefined;
  const renewal = user.getProperty(KEY.serviceRenewal + service) || undefined;
  return { key, origin: loadAddress(service, user) ?? undefined, renewal };
}

/** @returns The address that the person last gave; null when they have not. */
export function loadAddress(service: string, properties: ReadableProperties): string | null {
  return properties.getProperty(KEY.serviceAddress + service) || null;
}

/** Writes all of it with one call: a key must never stand beside the address of another server. */
export function saveConnection(service: string, { key, origin = '', renewal = '' }: Connection): void {
  userProperties().setProperties({
    [keyProperty(service)]: key,
    [KEY.serviceAddress + service]: origin,
    [KEY.serviceRenewal + service]: renewal,
  });
}

export function saveKey(service: string, key: string): void {
  userProperties().setProperty(keyProperty(service), key.trim());
}

/** Returns as much of a key as may be shown. */
export function lastFour(key: string): string {
  return key.slice(-4);
}

/** Deletes the key of a service and what was learned with it. The address stays, for the next sign-in. */
export function dropKey(service: string): void {
  const user = userProperties();
  user.deleteProperty(keyProperty(service));
  user.deleteProperty(KEY.serviceRenewal + service);
  user.deleteProperty(KEY.notOffered + service);
}
