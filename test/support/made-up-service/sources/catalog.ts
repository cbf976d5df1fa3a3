/** The catalog with one more source, as a build for tests takes it in place of ours. */
import { OFFER as OURS } from '../../../../src/sources/catalog';
import type { Offer } from '../../../../src/sync/offer';
import { ROSTER_SOURCE } from './roster/source';

export const OFFER: Offer = {
  services: [...OURS.services, ROSTER_SOURCE.service],
  streams: [...OURS.streams, ...ROSTER_SOURCE.streams],
};
