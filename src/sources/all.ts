/** Every service and every stream that Jobsheet offers. A new one is a folder beside this file and a line here. */
import type { Service } from '../core/service';
import type { AnyStream } from '../core/stream';
import { TRACKLY_COMPANIES } from './trackly/companies';
import { TRACKLY_JOBS } from './trackly/jobs';
import { TRACKLY } from './trackly/service';

export const SERVICES: readonly Service[] = [TRACKLY];

export const STREAMS: readonly AnyStream[] = [TRACKLY_JOBS, TRACKLY_COMPANIES];

export const OFFER = { streams: STREAMS, services: SERVICES };
