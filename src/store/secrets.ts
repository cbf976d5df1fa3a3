/**
 * The person's keys for the services, in their own user properties: no other user of the spreadsheet can read
 * them, and they never go into the sheet, a log, an error or the sidebar.
 */

import { type ReadableProperties, readUser } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** The name of the user property that holds the key of a service. */
export function keyProperty(service: string): string {
  return `key.${service}`;
}

function addressProperty(service: string): string {
  return `address.${service}`;
}

function renewalProperty(service: string): string {
  return `renewal.${service}`;
}

export function loadKey(
  service: string,
  properties: ReadableProperties = PropertiesService.getUserProperties(),
): string | undefined {
  return properties.getProperty(keyProperty(service)) ?? undefined;
}

/** How this person reaches a service. */
export interface Connection {
  readonly key: string;
  /** Where it is, for a service that everybody has at an address of their own. */
  readonly origin?: string | undefined;
  /** Gets the next key when this one has ended. */
  readonly renewal?: string | undefined;
}

export function loadConnection(
  service: string,
  properties: ReadableProperties = readUser(),
): Connection | undefined {
  const key = loadKey(service, properties);
  if (!key) return undefined;
  const part = (name: string) => properties.getProperty(name) || undefined;
  return { key, origin: part(addressProperty(service)), renewal: part(renewalProperty(service)) };
}

/** Where a service is, as the person last said; null when they have not. */
export function loadAddress(service: string, properties: ReadableProperties): string | null {
  return properties.getProperty(addressProperty(service)) || null;
}

/** In one call: a key must never stand beside the address of another service. */
export function saveConnection(
  service: string,
  { key, origin = '', renewal = '' }: Connection,
  properties: Properties = PropertiesService.getUserProperties(),
): void {
  properties.setProperties({
    [keyProperty(service)]: key,
    [addressProperty(service)]: origin,
    [renewalProperty(service)]: renewal,
  });
}

/** @returns What may be shown of it: its last four characters. */
export function saveKey(
  service: string,
  key: string,
  properties: Properties = PropertiesService.getUserProperties(),
): string {
  const trimmed = key.trim();
  properties.setProperty(keyProperty(service), trimmed);
  return lastFour(trimmed);
}

export function lastFour(key: string): string {
  return key.slice(-4);
}

/** Takes the key of a service away, and what gets the next one; where the service is stays. */
export function dropKey(
  service: string,
  properties: Properties = PropertiesService.getUserProperties(),
): void {
  properties.deleteProperty(keyProperty(service));
  properties.deleteProperty(renewalProperty(service));
}
