/** Company boards: the public job lists of employers, without a key. */
import type { Source } from '../../streams/stream';
import { OPENINGS } from './openings';
import { BOARDS } from './service';

export const BOARDS_SOURCE: Source = { service: BOARDS, streams: [OPENINGS] };
