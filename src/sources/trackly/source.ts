/** Trackly: job postings and companies. */
import type { Source } from '../../streams/stream';
import { TRACKLY_COMPANIES } from './companies';
import { TRACKLY_JOBS } from './jobs';
import { TRACKLY } from './service';

export const TRACKLY_SOURCE: Source = { service: TRACKLY, streams: [TRACKLY_JOBS, TRACKLY_COMPANIES] };
