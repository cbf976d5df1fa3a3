/** The way from a sync to the key that it needs. */
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import type { View } from '../context';

/** Returns whether a service can be asked: the person has connected it, or it takes no key. */
export function isReady({ endsIn, isOpen }: ServiceState): boolean {
  return endsIn !== null || isOpen;
}

/** Returns the view of the keys, with the field of the sync's service open. */
export function keysOf(card: SyncCard | undefined, services: readonly ServiceState[]): View {
  const service = services.find(({ name }) => name === card?.serviceName);
  return service ? { name: 'keys', service: service.id } : { name: 'keys' };
}
