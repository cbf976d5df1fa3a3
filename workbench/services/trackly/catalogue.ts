/** The postings that the service holds right now: always in order, searchable, and changing as time goes on. */
import type { JobSort } from '../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../data-set/shape';
import type { RecordId, ServiceChange } from '../exchange';
import { scatter } from '../scatter';
import { type JobFilter, matches } from './query';

/** A posting with its sort keys worked out. */
interface Entry {
  readonly job: StoredJob;
  readonly time: number;
  readonly id: number;
}

/** The number of answers that are cached until the data changes. */
const KEPT_ANSWERS = 16;

/** A catalogue over these postings. */
export function createCatalogue(jobs: readonly StoredJob[], isFavorite: (companyId: number) => boolean) {
  const newestFirst = jobs.map(entryOf).sort(byNewest);
  const byId = new Map(newestFirst.map((entry) => [String(entry.job.id), entry]));
  const answers = new Map<string, readonly Entry[]>();
  let highestId = newestFirst.reduce((highest, { id }) => Math.max(highest, id), 0);
  let churned = 0;

  /** Returns the index of an entry, or the one at which it would be inserted. */
  function place(entry: Entry): number {
    let low = 0;
    let high = newestFirst.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = newestFirst[middle];
      if (other !== undefined && byNewest(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(job: StoredJob): void {
    remove(job.id);
    const entry = entryOf(job);
    newestFirst.splice(place(entry), 0, entry);
    byId.set(String(job.id), entry);
    highestId = Math.max(highestId, entry.id);
    answers.clear();
  }

  function remove(id: RecordId): void {
    const entry = byId.get(String(id));
    if (entry === undefined) return;
    newestFirst.splice(place(entry), 1);
    byId.delete(String(id));
    answers.clear();
  }

  function update(changes: Partial<StoredJob> & { readonly id: RecordId }): void {
    const entry = byId.get(String(changes.id));
    if (entry === undefined) throw new Error(`There is no posting ${changes.id} to change.`);
    insert({ ...entry.job, ...changes, id: entry.job.id });
  }

  /** A posting somewhere in the list, another one each time. */
  function somewhere(): StoredJob | undefined {
    churned += 1;
    return newestFirst[scatter(churned) % Math.max(newestFirst.length, 1)]?.job;
  }

  return {
    get: (id: string): StoredJob | undefined => byId.get(id)?.job,
    ids: (): RecordId[] => newestFirst.map(({ job }) => job.id),

    /** All postings that match, in order; kept, so that the next page costs nothing. */
    find(filter: JobFilter): { readonly length: number; slice(start: number, end: number): StoredJob[] } {
      const key = JSON.stringify(filter);
      let found = answers.get(key);
      if (found === undefined) {
        found = inOrder(
          newestFirst.filter(({ job }) => matches(job, filter, isFavorite)),
          filter.sort,
        );
        const [oldest] = answers.keys();
        if (answers.size >= KEPT_ANSWERS && oldest !== undefined) answers.delete(oldest);
        answers.set(key, found);
      }
      const entries = found;
      return {
        length: entries.length,
        slice: (start, end) => entries.slice(start, end).map(({ job }) => job),
      };
    },

    change(change: Omit<ServiceChange, 'service'>): void {
      // Answers depend on more than the postings: on the favourites, for one.
      answers.clear();
      for (const id of change.remove ?? []) remove(id);
      for (const job of change.insert ?? []) insert(job as StoredJob);
      for (const fields of change.update ?? []) update(fields as Partial<StoredJob> & { id: RecordId });
    },

    /** A new posting comes at the top, an older one goes. */
    churn(now: number): void {
      const model = somewhere();
      const gone = somewhere();
      if (model === undefined || gone === undefined) return;
      const newest = newestFirst[0]?.time ?? now;
      const postedAt = new Date(Math.max(now, newest + 1)).toISOString();
      const id = highestId + 1;
      insert({ ...model, id, externalId: `new-${id}`, postedAt, firstSeenAt: postedAt, isActive: true });
      remove(gone.id);
    },

    withdraw(count: number): void {
      for (let gone = 0; gone < count; gone += 1) {
        const job = somewhere();
        if (job !== undefined) remove(job.id);
      }
    },
  };
}

/** A posting without a date is the oldest; one without an id, which a broken data set may hold, comes last of a time. */
function entryOf(job: StoredJob): Entry {
  const time = job.postedAt === undefined ? Number.NaN : Date.parse(job.postedAt);
  return { job, time: time || 0, id: Number(job.id) || 0 };
}

/** Ties by id, so that the order is always the same. */
function byNewest(a: Entry, b: Entry): number {
  return b.time - a.time || b.id - a.id;
}

function inOrder(newestFirst: Entry[], sort: JobSort): Entry[] {
  if (sort === 'oldest') return newestFirst.reverse();
  if (sort === 'company') return newestFirst.sort((a, b) => compareText(companyOf(a.job), companyOf(b.job)));
  return newestFirst;
}

function companyOf(job: StoredJob): string {
  return (job.companyName ?? job.company?.name ?? '').toLowerCase();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
