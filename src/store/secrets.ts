/**
 * The person's keys for the services, in their own user properties: no other user of the spreadsheet can read
 * them, and they never go into the sheet, a log, an error or the sidebar.
 */

import type { ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** The name of the user property that holds the key of a service. */
export function keyProperty(service: string): string {
  return `key.${service}`;
}

export function loadKey(
  service: string,
  properties: ReadableProperties = PropertiesService.getUserProperties(),
): string | undefined {
  return properties.getProperty(keyProperty(service)) ?? undefined;
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

/** Takes the key of a service away. */
export function dropKey(
  service: string,
  properties: Properties = PropertiesService.getUserProperties(),
): void {
  properties.deleteProperty(keyProperty(service));
}
