/** What a service at an address said that it does not offer: not asked again until the person connects anew or tests it. */
import { keepProperty, parsed } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

interface NotOffered {
  readonly origin: string;
  readonly parts: readonly string[];
}

const PREFIX = 'not-offered.';

export function loadNotOffered(
  service: string,
  origin = '',
  properties: Pick<Properties, 'getProperty'> = PropertiesService.getUserProperties(),
): readonly string[] {
  const known = parsed<NotOffered>(properties.getProperty(PREFIX + service));
  return known?.origin === origin && Array.isArray(known.parts) ? known.parts : [];
}

export function saveNotOffered(
  service: string,
  parts: readonly string[],
  origin = '',
  properties: Properties = PropertiesService.getUserProperties(),
): void {
  const value = JSON.stringify({ origin, parts } satisfies NotOffered);
  keepProperty(properties, PREFIX + service, value, 'What this service does not offer is a long list.');
}

export function forgetNotOffered(
  service: string,
  properties: Properties = PropertiesService.getUserProperties(),
): void {
  properties.deleteProperty(PREFIX + service);
}
