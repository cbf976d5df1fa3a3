/** Every source. A new one is a folder beside this file and its name in this list, which is the order of the sidebar. */
import type { Source } from '../streams/stream';
import { BOARDS_SOURCE } from './boards/source';
import { JOBO_SOURCE } from './jobo/source';
import { PIPELINE_SOURCE } from './pipeline/source';
import { TRACKLY_SOURCE } from './trackly/source';

const SOURCES: readonly Source[] = [BOARDS_SOURCE, TRACKLY_SOURCE, JOBO_SOURCE, PIPELINE_SOURCE];

/** All that there is to sync. */
export const OFFER = {
  services: SOURCES.map(({ service }) => service),
  streams: SOURCES.flatMap(({ streams }) => streams),
};
