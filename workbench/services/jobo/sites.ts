/** The career sites that the service holds right now, in an order that has nothing to do with ids or times. */
import { CAREER_SITE_FIELDS, type CareerSite } from '../../../src/sources/jobo/generated/contract';
import type { StoredSite } from '../data-set/shape';
import type { RecordId, ServiceChange } from '../exchange';
import { pickFields } from '../pick-fields';
import { scatter } from '../scatter';
import { type FeedFilter, matches } from './feed-request';

interface Entry {
  readonly site: StoredSite;
  /** Its unique position in the feed. */
  readonly place: number;
}

/** @param read Called when the first request comes: a made set costs time. */
export function createSites(read: () => readonly StoredSite[]) {
  const places = new Set<number>();
  let entries: Entry[] | undefined;
  let churned = 0;

  function all(): Entry[] {
    entries ??= read().map(entryOf).sort(byPlace);
    return entries;
  }

  /** The same for the same id, whatever came before it, but for the few that would share one. */
  function entryOf(site: StoredSite): Entry {
    let place = [...site.id].reduce((mixed, letter) => scatter(mixed ^ letter.charCodeAt(0)), 7);
    while (places.has(place)) place += 1;
    places.add(place);
    return { site, place };
  }

  function put(site: StoredSite): void {
    const known = all().find((entry) => entry.site.id === site.id);
    if (known) entries = all().map((entry) => (entry === known ? { ...entry, site } : entry));
    else entries = [...all(), entryOf(site)].sort(byPlace);
  }

  function remove(id: RecordId): void {
    entries = all().filter(({ site }) => site.id !== String(id));
  }

  function get(id: string): StoredSite | undefined {
    return all().find(({ site }) => site.id === id)?.site;
  }

  function change(change: Omit<ServiceChange, 'service'>): void {
    for (const id of change.remove ?? []) remove(id);
    for (const site of change.insert ?? []) put(site as StoredSite);
    for (const fields of (change.update ?? []) as (Partial<StoredSite> & { id: string })[]) {
      const before = get(fields.id);
      if (!before) throw new Error(`There is no career site ${fields.id} to change.`);
      put({ ...before, ...fields });
    }
  }

  /** A site somewhere in the feed, another one each time. */
  function somewhere(): StoredSite | undefined {
    churned += 1;
    return all()[scatter(churned) % Math.max(all().length, 1)]?.site;
  }

  return {
    get,
    change,
    ids: (): RecordId[] => all().map(({ site }) => site.id),
    /** The next rows after a place, and whether more follow. */
    page(filter: FeedFilter, after: number, size: number) {
      const found = all().filter(({ site, place }) => place > after && matches(site, filter));
      const page = found.slice(0, size);
      return { page: page.map(({ site }) => site), last: page.at(-1)?.place, more: found.length > size };
    },
    /** One site is updated, another one comes. */
    churn(now: number): void {
      const [model, other] = [somewhere(), somewhere()];
      if (!model || !other) return;
      const updated_at = new Date(now).toISOString();
      change({ update: [{ id: other.id, summary: `Looked at ${updated_at}`, updated_at }] });
      const id = `00000000-0000-4000-8000-${String(churned).padStart(12, '0')}`;
      change({ insert: [{ ...model, id, discovered_at: updated_at, updated_at }] });
    },
    withdraw(count: number): void {
      for (let gone = 0; gone < count; gone += 1) {
        const site = somewhere();
        if (site) remove(site.id);
      }
    },
  };
}

function byPlace(one: Entry, other: Entry): number {
  return one.place - other.place;
}

/** As the feed shows it: the documented fields that the data set has, null or not, and no others. */
export function shown(site: StoredSite): CareerSite {
  return pickFields(CAREER_SITE_FIELDS, site) as CareerSite;
}

/** As `/api/companies/{id}` shows it: everything that is known of it. Its shape is not documented. */
export function detailed(site: StoredSite): Record<string, unknown> {
  const { ats, listing_url, details_url, funding_stage, ...known } = site;
  if (funding_stage === undefined) return known;
  const seed = scatter(known.name?.length ?? 0);
  return {
    ...known,
    funding: funding_stage && {
      stage: funding_stage,
      total_usd: (1 + (seed % 900)) * 1_000_000,
      rounds: 1 + (seed % 5),
    },
    leadership: [
      { name: 'Jordan Example', title: 'Chief Executive Officer' },
      { name: 'Robin Example', title: 'Chief Technology Officer' },
    ],
    ratings: { overall: 3 + (seed % 20) / 10, reviews: seed % 4_000 },
    press: [{ title: `${known.name} in the news`, url: `https://press.example/${known.id}` }],
    offices: ['Berlin', 'New York'],
  };
}
