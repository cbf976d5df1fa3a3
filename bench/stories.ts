/** Changes at the service between two runs, and how to undo them. */
import type { StoredJob } from '../workbench/services/data-set/shape';
import type { ServiceChange } from '../workbench/services/exchange';
import { newJobs } from './postings';

export interface Story {
  readonly name: string;
  /** Places in the list, from the top. */
  readonly changed: readonly number[];
  readonly added: number;
  /** Present if the person has a column of formulas beside the table. */
  readonly ownColumn?: true;
}

/** At this size a column of formulas is tried, too: what becomes of it does not depend on the size. */
const ROWS_WITH_OWN_COLUMN = 1_000;

export function storiesOf(rows: number): Story[] {
  const few = Array.from({ length: 50 }, (_, place) => place);
  const middle = Math.floor(rows / 2);
  const step = Math.floor(rows / few.length);
  const scattered = few.map((place) => place * step);
  const words = '50 changed here and there, 50 new';
  return [
    { name: '50 changed side by side, 50 new', changed: few.map((place) => middle + place), added: 50 },
    { name: words, changed: scattered, added: 50 },
    ...(rows === ROWS_WITH_OWN_COLUMN
      ? [
          {
            name: `${words}, beside a column of formulas`,
            changed: scattered,
            added: 50,
            ownColumn: true as const,
          },
        ]
      : []),
    { name: 'nothing changed', changed: [], added: 0 },
    { name: 'all changed', changed: Array.from({ length: rows }, (_, place) => place), added: 0 },
  ];
}

/** The story as a change of the service's data, and its undoing. */
export function changesOf(
  jobs: readonly StoredJob[],
  { changed, added }: Story,
): { readonly now: ServiceChange; readonly undo: ServiceChange; readonly after: readonly StoredJob[] } {
  const inserted = newJobs(added);
  const places = new Set(changed);
  const after = jobs.map((job, place) => (places.has(place) ? { ...job, ...retitled(job) } : job));
  const before = changed.map((place) => jobs[place] as StoredJob);
  return {
    now: { service: 'trackly', update: before.map(retitled), insert: inserted },
    undo: {
      service: 'trackly',
      update: before.map(({ id, title }) => ({ id, title })),
      remove: inserted.map(({ id }) => id),
    },
    after: [...inserted, ...after],
  };
}

function retitled({ id, title }: { readonly id: number; readonly title: string }) {
  return { id, title: `${title} (updated)` };
}
