/** The systems whose boards are read, and their hosts. A new one is a folder beside this file and its line here. */
import type { Host } from '../../streams/service';
import { AT_ONCE, SECONDS_BETWEEN } from './ashby/generated/contract';
import { ASHBY, ASHBY_ORIGIN } from './ashby/system';
import type { SystemId } from './board';
import { GREENHOUSE, GREENHOUSE_ORIGIN } from './greenhouse/system';
import { CRAWL_DELAY } from './lever/generated/contract';
import { LEVER, LEVER_EU, LEVER_ORIGINS } from './lever/system';
import type { JobSystem } from './opening';

const SYSTEMS: readonly JobSystem[] = [GREENHOUSE, LEVER, LEVER_EU, ASHBY];

export function systemOf(id: SystemId): JobSystem | undefined {
  return SYSTEMS.find((system) => system.id === id);
}

/** One request at a time where a host asks for that. */
export const HOSTS: readonly Host[] = [
  { origin: GREENHOUSE_ORIGIN },
  ...LEVER_ORIGINS.map((origin) => ({ origin, atOnce: 1, secondsBetween: CRAWL_DELAY })),
  { origin: ASHBY_ORIGIN, atOnce: AT_ONCE, secondsBetween: SECONDS_BETWEEN },
];
