/** Schedules the syncs of a spreadsheet when the person turns hourly sync on. */
import { changeSync } from '../../store/syncs';
import { type Offer, streamOf } from '../offer';
import { type ListedSync, listSaved } from './saved-syncs';

export interface HourlySyncs {
  /** The syncs that run by themselves now, each by its own schedule. */
  readonly scheduled: readonly ListedSync[];
  /** The syncs that cost money each time: only the person who pays may schedule them. */
  readonly paid: readonly ListedSync[];
}

/** Lets free syncs without a schedule run every hour, but those from which the person has taken the schedule away. */
export function scheduleHourly(offer: Offer): HourlySyncs {
  const sound = listSaved(offer).filter(({ problem }) => problem === undefined);
  const isPaid = (sync: ListedSync) => streamOf(offer, sync.stream).metered !== undefined;
  const paid = sound.filter((sync) => !sync.schedule && isPaid(sync));
  for (const sync of sound) {
    if (sync.schedule || sync.byHand || isPaid(sync)) continue;
    changeSync(sync.id, () => ({ schedule: { every: 'hour' }, scheduledAt: Date.now() }));
  }
  const scheduled = listSaved(offer).filter(({ problem, schedule }) => problem === undefined && schedule);
  return { scheduled, paid };
}
