/** The openings that the local boards hold right now: the postings of the data set whose links name a board. */
import { boardKey, openingId } from '../../../src/sources/boards/board';
import { recognise } from '../../../src/sources/boards/links/recognise';
import type { StoredJob } from '../data-set/shape';
import type { RecordId, ServiceChange } from '../exchange';
import { scatter } from '../scatter';

/** An opening as every system can show it, and the oddities that a test may ask for. */
export interface StoredOpening {
  /** As Jobsheet's rows name it: `{system}:{board}:{id}`. */
  readonly id: string;
  readonly title: string;
  readonly company: string;
  readonly places: readonly string[];
  readonly department: string;
  readonly url: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  /** HTML. */
  readonly description: string;
  readonly workMode?: 'remote' | 'hybrid' | 'on-site';
  readonly pay?: { readonly min: number; readonly max: number; readonly currency: string };
  /** It is there and not to be shown: Ashby says so, Lever leaves it out of its list. */
  readonly isHidden?: boolean;
  /** The marks of its description are escaped twice. */
  readonly isEscapedTwice?: boolean;
  /** Its id comes as text, where it is a number otherwise. */
  readonly hasTextId?: boolean;
}

const DEPARTMENTS = ['Engineering', 'Product', 'Design', 'Data', 'Sales', 'Operations'];

export function openingFrom(job: StoredJob): StoredOpening | undefined {
  const found = recognise(job.jobUrl ?? '');
  if (found.kind !== 'board' || found.posting === undefined) return undefined;
  const number = scatter(Number(job.id));
  const posted = job.postedAt ?? '2024-10-01T00:00:00.000Z';
  const places = (job.location ?? '')
    .split(';')
    .map((place) => place.trim())
    .filter(Boolean);
  const least = 60_000 + (number % 90) * 1_000;
  return {
    id: openingId(found.board, found.posting),
    title: job.title,
    company: job.companyName ?? found.board.token,
    places,
    department: DEPARTMENTS[number % DEPARTMENTS.length] as string,
    url: (job.jobUrl ?? '').replace(/\/(apply|application)$/, ''),
    published: posted,
    updated: posted,
    description: `<p>${job.companyName ?? 'We'} is hiring: ${job.title.replace(/[<>&]/g, '')}.</p><ul><li>Learn &amp; grow</li><li>Build things</li></ul>`,
    ...(places.some((place) => /remote/i.test(place)) ? { workMode: 'remote' as const } : {}),
    ...(number % 3 === 0 ? { pay: { min: least, max: least + 40_000, currency: 'USD' } } : {}),
  };
}

export type Openings = ReturnType<typeof createOpenings>;

export function createOpenings(jobs: readonly StoredJob[]) {
  let all: Map<string, StoredOpening> | undefined;
  /** Boards that are known although nothing is open there. */
  const boards = new Set<string>();
  let churned = 0;

  function openings(): Map<string, StoredOpening> {
    if (all) return all;
    all = new Map();
    for (const job of jobs) {
      const one = openingFrom(job);
      if (one) put(one);
    }
    return all;
  }

  function put(one: StoredOpening): void {
    boards.add(boardIn(one.id));
    openings().set(one.id, one);
  }

  function change({ insert = [], remove = [], update = [] }: Omit<ServiceChange, 'service'>): void {
    for (const id of remove) openings().delete(String(id));
    for (const one of insert) put(one as StoredOpening);
    for (const fields of update as (Partial<StoredOpening> & { id: string })[]) {
      const before = openings().get(fields.id);
      if (!before) throw new Error(`There is no opening ${fields.id} to change.`);
      put({ ...before, ...fields });
    }
  }

  return {
    change,
    ids: (): RecordId[] => [...openings().keys()],
    /** Returns the openings of a board; undefined for a board that nobody has. Case does not matter. */
    of(system: string, token: string): readonly StoredOpening[] | undefined {
      openings();
      const key = `${system}:${encodeURIComponent(token)}`.toLowerCase();
      if (![...boards].some((board) => board.toLowerCase() === key)) return undefined;
      return [...openings().values()].filter(({ id }) => boardIn(id).toLowerCase() === key);
    },
    get: (system: string, token: string, id: string): StoredOpening | undefined =>
      openings().get(`${boardKey({ system: system as 'lever', token })}:${id}`),
    /** An opening is retitled, another one comes. */
    churn(now: number): void {
      churned += 1;
      const ids = [...openings().keys()];
      const [one, other] = [1, 2].map((step) =>
        openings().get(ids[scatter(churned * step) % ids.length] ?? ''),
      );
      if (!one || !other) return;
      const updated = new Date(now).toISOString();
      put({ ...one, title: `${one.title}, updated ${churned}`, updated });
      put({ ...other, id: `${boardIn(other.id)}:${900_000_000 + churned}`, published: updated, updated });
    },
    withdraw(count: number): void {
      for (const id of [...openings().keys()].slice(0, count)) openings().delete(id);
    },
  };
}

export function boardIn(id: string): string {
  return id.slice(0, id.lastIndexOf(':'));
}

export function ownId({ id }: StoredOpening): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

export function escaped(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
