/** The applications that the service holds right now, of all its people, and how they come, change and go. */
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import type { RecordId, ServiceChange } from '../exchange';
import { pick, scatter, uuidOf } from '../scatter';
import type { Written } from './application-body';
import { inOrder, type ListQuery, matches } from './list-query';

/** The fields that scoring fills in. */
export type Scored = Pick<Application, 'ai_match_score' | 'ai_reasoning'>;

interface ApplicationsOptions {
  readonly read: () => readonly Application[];
  /** The owner of applications that come and go without a request. */
  readonly person: string;
  readonly clock: () => number;
  /** Told of every change, after it. */
  readonly changed: () => void;
}

/** @param options.read Called when the first request comes. */
export function createApplications({ read, person, clock, changed }: ApplicationsOptions) {
  let kept: Map<string, Application> | undefined;
  let churned = 0;

  function all(): Map<string, Application> {
    kept ??= new Map(read().map((application) => [application.id, application]));
    return kept;
  }

  /** Never before what is there: a change may come before the first request has told the time. */
  function iso(): string {
    const now = new Date(clock()).toISOString();
    return [...all().values()].reduce(
      (latest, { updated_at = '' }) => (updated_at > latest ? updated_at : latest),
      now,
    );
  }

  const own = (owner: string) =>
    [...all().values()].filter(({ user_id, deleted_at }) => user_id === owner && !deleted_at);

  function put(application: Application): Application {
    all().set(application.id, application);
    changed();
    return application;
  }

  /** @returns undefined for what is not there, is deleted, or is somebody else's. */
  function get(owner: string, id: string): Application | undefined {
    const found = all().get(id);
    return found?.user_id === owner && !found.deleted_at ? found : undefined;
  }

  function create(owner: string, written: Written): Application {
    const now = iso();
    return put({
      ...EMPTY,
      ...written,
      id: uuidOf(`${owner} ${all().size + 1} ${now}`),
      user_id: owner,
      created_at: now,
      updated_at: now,
    });
  }

  function update(owner: string, id: string, written: Written): Application | undefined {
    const found = get(owner, id);
    return found && put({ ...found, ...written, updated_at: iso() });
  }

  function score(owner: string, id: string, given: Scored): Application | undefined {
    const found = get(owner, id);
    return found && put({ ...found, ...given, updated_at: iso() });
  }

  function markDeleted(owner: string, id: string): Application | undefined {
    const found = get(owner, id);
    return found && put({ ...found, deleted_at: iso(), updated_at: iso() });
  }

  function somewhere(): Application | undefined {
    churned += 1;
    const here = own(person);
    return here.length === 0 ? undefined : pick(here, scatter(churned));
  }

  return {
    get,
    create,
    update,
    score,
    markDeleted,
    own,
    /** All, deleted ones too, as they are kept. */
    all: (): Application[] => [...all().values()],
    ids: (): RecordId[] => own(person).map(({ id }) => id),
    page(owner: string, query: ListQuery) {
      const found = [...all().values()].filter((one) => one.user_id === owner && matches(one, query));
      const start = (query.page - 1) * query.limit;
      const page = found.sort(inOrder(query)).slice(start, start + query.limit);
      return { page, total: found.length, more: start + page.length < found.length };
    },
    /** As if somebody had worked in the web app; what is not said of an application stays or is the default. */
    change({ insert = [], update: changes = [], remove = [] }: Omit<ServiceChange, 'service'>): void {
      for (const fields of insert as Application[]) {
        const now = iso();
        put({ ...EMPTY, user_id: person, created_at: now, updated_at: now, ...fields });
      }
      for (const fields of changes as Application[]) {
        const before = all().get(fields.id);
        if (!before) throw new Error(`There is no application ${fields.id} to change.`);
        put({ ...before, updated_at: iso(), ...fields });
      }
      for (const id of remove) markDeleted(person, String(id));
    },
    /** One changes, another one comes. */
    churn(): void {
      const [model, other] = [somewhere(), somewhere()];
      if (!model || !other) return;
      update(person, other.id, { notes: `Looked at ${iso()}` });
      create(person, { company_name: model.company_name ?? '', job_title: `${model.job_title} ${churned}` });
    },
    /** Without a trace: no time of deletion tells of them. */
    withdraw(count: number): void {
      for (let gone = 0; gone < count; gone += 1) {
        const found = somewhere();
        if (found) all().delete(found.id);
      }
      changed();
    },
  };
}

/** The default values of an application. */
const EMPTY: Omit<Application, 'id'> = {
  company_name: '',
  job_title: '',
  job_description: null,
  job_url: null,
  source: 'manual',
  status: 'saved',
  ai_match_score: null,
  ai_reasoning: null,
  ai_parsed_data: null,
  location: null,
  is_remote: null,
  notes: null,
  applied_at: null,
  interview_at: null,
  offer_at: null,
  rejected_at: null,
  salary_min: null,
  salary_max: null,
  last_scraped_at: null,
  last_synced_at: null,
  deleted_at: null,
};
