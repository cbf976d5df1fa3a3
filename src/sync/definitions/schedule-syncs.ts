/** Gives the syncs of a spreadsheet the schedule that "Turn on hourly sync" promises. */
import { changeSync } from '../../store/syncs';
import { type Offer, streamOf } from '../offer';
import { type ListedSync, listSaved } from './saved-syncs';

export interface HourlySyncs {
  /** Those that run by themselves now, as often as each says. */
  readonly scheduled: readonly ListedSync[];
  /** Those that cost money each time: only the person who pays may say that they run by themselves. */
  readonly paid: readonly ListedSync[];
}

/** A free sync that has no schedule, and from which the person has not taken one away, runs every hour from now on. */
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
