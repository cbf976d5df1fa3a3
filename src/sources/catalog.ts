/** Every service and every stream that Jobsheet offers. A new one is a folder beside this file and a line here. */
import type { Service } from '../streams/service';
import type { AnyStream } from '../streams/stream';
import { CAREER_SITES } from './jobo/career-sites';
import { JOBO } from './jobo/service';
import { APPLICATIONS } from './pipeline/applications';
import { PIPELINE } from './pipeline/service';
import { TRACKLY_COMPANIES } from './trackly/companies';
import { TRACKLY_JOBS } from './trackly/jobs';
import { TRACKLY } from './trackly/service';

export const SERVICES: readonly Service[] = [TRACKLY, JOBO, PIPELINE];

export const STREAMS: readonly AnyStream[] = [TRACKLY_JOBS, TRACKLY_COMPANIES, CAREER_SITES, APPLICATIONS];

export const OFFER = { streams: STREAMS, services: SERVICES };
