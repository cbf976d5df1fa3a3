/** Jobo: career sites, each record paid for. */
import type { Source } from '../../streams/stream';
import { CAREER_SITES } from './career-sites';
import { JOBO } from './service';

export const JOBO_SOURCE: Source = { service: JOBO, streams: [CAREER_SITES] };
