/** Jobsheet without Google, for tests, benchmarks, the page and the command line: a script, a spreadsheet, the services. */

import {
  type Cloud,
  type CloudEvents,
  type CloudOptions,
  createCloud,
  type Deployment,
  type Manifest,
  type Stores,
} from '../simulator/cloud/cloud';
import { type CloudSnapshot, restored, snapshotOf } from '../simulator/cloud/snapshot';
import { type Person, personAt } from '../simulator/person/person';
import type { ExecutionOptions } from '../simulator/script/execution';
import { type CallOutcome, loadScript, type Script } from '../simulator/script/script';
import { callFromSidebar } from '../simulator/script/sidebar-calls';
import { runDueTriggers, type TriggerRun } from '../simulator/triggers/triggers';
import { keyProperty } from '../src/store/secrets';
import { BUILT_CODE, type Project, readProject } from './project';
import type { Services } from './services/exchange';
import { type OpenOptions, openServices } from './services/open';

export interface WorkbenchOptions extends OpenOptions {
  /** Source text of a lone `Code.gs`. */
  readonly code?: string | undefined;
  /** A whole project; without it and without `code`, the built `dist/`. */
  readonly project?: Project | undefined;
  /** Services that are open already; `close` leaves them open. */
  readonly services?: Services | undefined;
  /** What an earlier workbench exported. */
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

export interface Workbench {
  readonly cloud: Cloud;
  readonly script: Script;
  /** The person at the spreadsheet: what they do by hand fires `onEdit` and `onChange`. */
  readonly person: Person;
  /** Somebody else at the same spreadsheet, by their e-mail address. */
  personAs(user: string): Person;
  /** Calls a function of the script in an execution of its own, as a menu or the editor does. */
  call(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Calls a function of the sidebar's door and opens its outcome: the value is the result, the failure the error. */
  ask(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Calls it as the sidebar does: only what JSON can hold crosses. */
  callFromSidebar(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Lets hours of the virtual clock pass; the triggers that come due fire. */
  passHours(hours: number, options?: ExecutionOptions): TriggerRun[];
  export(): CloudSnapshot;
  close(): void;
}

/** The key that the local Trackly takes. */
export const SANDBOX_KEY = 'trk_sandbox_0123456789';
/** The keys that the person has from the start. */
const SANDBOX_KEYS: Readonly<Record<string, string>> = {
  trackly: SANDBOX_KEY,
  jobo: 'jobo_sandbox_0123456789',
};
export const WORKBENCH_USER = 'person@example.com';

export function createWorkbench(options: WorkbenchOptions = {}): Workbench {
  const project = projectOf(options);
  const user = options.user ?? WORKBENCH_USER;
  const opened = options.open && restored(options.open, user);
  const stores = opened?.stores ?? { document: new Map(), user: new Map(), script: new Map() };
  setKeys(stores, user, options.key);
  const { deployment, account, seed, events, formulas } = options;
  const services = options.services ?? openServices(options);
  const cloud = createCloud({
    ...defined<CloudOptions>({
      ...opened,
      manifest: options.manifest ?? project.manifest,
      now: options.now ?? opened?.now,
      deployment,
      account,
      seed,
      events,
      formulas,
    }),
    htmlFiles: project.htmlFiles,
    services,
    stores,
    user,
  });
  const script = loadScript(cloud, project.files);
  return {
    cloud,
    script,
    person: personAt({ cloud, script }),
    personAs: (user) => personAt({ cloud, script }, user),
    call: (name, parts, execution) => script.call(name, parts, execution),
    ask: (name, parts, execution) => openedOutcome(script.call(name, parts, execution)),
    callFromSidebar: (name, parts, execution) => callFromSidebar(script, name, parts, execution),
    passHours: (hours, execution) =>
      runDueTriggers(cloud, script, cloud.clock.now() + hours * 60 * 60 * 1000, execution),
    export: () => snapshotOf(cloud),
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

function projectOf({ code, project }: WorkbenchOptions): Project {
  if (project) return project;
  if (code === undefined) return readProject(BUILT_CODE);
  return { files: [{ name: 'Code.gs', source: code }], htmlFiles: new Map() };
}

/** A key that is there already stays; null takes them all away. */
function setKeys(stores: Stores, user: string, key: string | null = SANDBOX_KEY): void {
  const properties = stores.user.get(user) ?? new Map<string, string>();
  stores.user.set(user, properties);
  for (const [service, value] of Object.entries({ ...SANDBOX_KEYS, trackly: key })) {
    const name = keyProperty(service);
    if (key === null) properties.delete(name);
    else if (value !== null && !properties.has(name)) properties.set(name, value);
  }
}

/** Without the entries that are undefined. */
function defined<T extends object>(entries: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
