/** Roster: the made-up service. */
import type { Source } from '../../../../../src/streams/stream';
import { OPENINGS } from './openings';
import { ROSTER } from './service';

export const ROSTER_SOURCE: Source = { service: ROSTER, streams: [OPENINGS] };
