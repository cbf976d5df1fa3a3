/** Pipeline Job Tracker: a person's own applications, in both directions. */
import type { Source } from '../../streams/stream';
import { APPLICATIONS } from './applications';
import { PIPELINE } from './service';

export const PIPELINE_SOURCE: Source = { service: PIPELINE, streams: [APPLICATIONS] };
