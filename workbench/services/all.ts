/** Every local service there is. A new one is a line here. */
import { createBoards } from './boards/service';
import type { DataSet } from './data-set/shape';
import { createJobo } from './jobo/service';
import type { Keep } from './kept';
import type { LocalService, ServiceFactory } from './local-service';
import { createPipeline } from './pipeline/service';
import { createTrackly } from './trackly/service';

const FACTORIES: readonly ServiceFactory[] = [createTrackly, createJobo, createPipeline, createBoards];

/** All services over one data set and one clock. */
export function createServices(data: DataSet, clock: () => number, keep: Keep): LocalService[] {
  return FACTORIES.map((create) => create(data, clock, keep));
}
