/** Jobsheet without Google, for tests, benchmarks, the page and the command line: a script, a spreadsheet, the services. */

import type { Manifest } from '../simulator/cloud/authorization';
import type { Cloud, CloudEvents, Deployment, Stores } from '../simulator/cloud/cloud';
import type { CloudSnapshot } from '../simulator/cloud/snapshot';
import type { ExecutionOptions } from '../simulator/script/execution';
import type { CallOutcome } from '../simulator/script/outcome';
import { type Project, projectOf } from '../simulator/script/project';
import { type Simulation, type SimulationOptions, simulate } from '../simulator/simulation';
import { OFFER } from '../src/sources/catalog';
import { TRACKLY } from '../src/sources/trackly/service';
import { keyProperty } from '../src/store/secrets';
import type { Service } from '../src/streams/service';
import { BUILT_CODE, readProject } from './project';
import type { Services } from './services/exchange';
import { type OpenOptions, openServices } from './services/open';

export interface WorkbenchOptions extends OpenOptions {
  /** Source text of a lone `Code.gs`. */
  readonly code?: string | undefined;
  /** A whole project; without it and without `code`, the built `dist/`. */
  readonly project?: Project | undefined;
  /** Services that are open already; `close` leaves them open. */
  readonly services?: Services | undefined;
  /** A snapshot that an earlier workbench exported. */
  readonly open?: CloudSnapshot | undefined;
  /** The person's key for Trackly, where they have none yet; null takes all their keys away. */
  readonly key?: string | null | undefined;
  readonly deployment?: Deployment | undefined;
  readonly account?: Cloud['account'] | undefined;
  readonly manifest?: Manifest | undefined;
  readonly user?: string | undefined;
  /** Epoch milliseconds. */
  readonly now?: number | undefined;
  readonly formulas?: Cloud['formulas'];
  readonly events?: CloudEvents | undefined;
}

export interface Workbench extends Simulation {
  readonly services: Services;
  /** Calls a function of the sidebar's door and opens its outcome: the value is the result, the failure the error. */
  ask(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  close(): void;
}

/** The key that the local service takes. */
function sandboxKeyOf({ id, keyPrefix }: Pick<Service, 'id' | 'keyPrefix'>): string {
  return `${keyPrefix || `${id}_`}sandbox_0123456789`;
}

/** The key that the local Trackly takes. */
export const SANDBOX_KEY = sandboxKeyOf(TRACKLY);
const WORKBENCH_USER = 'person@example.com';
/** 2024-10-25 09:00 in New York: a day after the newest real posting of the default data set. */
export const WORKBENCH_START = Date.parse('2024-10-25T13:00:00.000Z');

export function createWorkbench(options: WorkbenchOptions = {}): Workbench {
  const user = options.user ?? WORKBENCH_USER;
  const { deployment, account, seed, events, formulas, manifest, open } = options;
  const services = options.services ?? openServices(options);
  const simulation = simulate(projectFrom(options), {
    projectName: 'Jobsheet',
    network: services,
    user,
    ...defined<SimulationOptions>({
      now: options.now ?? (open?.now === undefined ? WORKBENCH_START : undefined),
      open,
      manifest,
      deployment,
      account,
      seed,
      events,
      formulas,
    }),
  });
  setKeys(simulation.cloud.stores, user, options.key);
  return {
    ...simulation,
    services,
    ask: (name, parts, execution) => openedOutcome(simulation.call(name, parts, execution)),
    close: () => {
      if (!options.services) services.close();
    },
  };
}

/** Turns an outcome of the sidebar's door into a result or an error, and leaves any other result as it is. */
export function openedOutcome({ result, ...rest }: CallOutcome): CallOutcome {
  const { value, error } = (result ?? {}) as { value?: unknown; error?: { message: string } | null };
  if (error && 'fix' in error) return { ...rest, error: { name: 'JobsheetError', message: error.message } };
  return { ...rest, result: value === undefined ? result : value };
}

function projectFrom({ code, project }: WorkbenchOptions): Project {
  if (project) return project;
  return code === undefined ? readProject(BUILT_CODE) : projectOf(code);
}

/** A key that is there already stays; null takes them all away. */
function setKeys(stores: Stores, user: string, key: string | null = SANDBOX_KEY): void {
  const properties = stores.user.get(user) ?? new Map<string, string>();
  stores.user.set(user, properties);
  // Whoever signs in has no key from the start, and some services take none.
  for (const service of OFFER.services.filter(({ signIn, isOpen }) => !signIn && !isOpen)) {
    const name = keyProperty(service.id);
    const value = service === TRACKLY ? key : sandboxKeyOf(service);
    if (key === null) properties.delete(name);
    else if (value !== null && !properties.has(name)) properties.set(name, value);
  }
}

/** Without the entries that are undefined. */
function defined<T extends object>(entries: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
