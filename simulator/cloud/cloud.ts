/**
 * Everything that outlives an execution: the spreadsheet, the stores, the locks, the triggers and the clock.
 * Each execution gets a fresh script context and finds this as the last one left it.
 */
import { createFormulaEngine } from '../formulas/engine';
import type { FormulaEngine } from '../formulas/values';
import type { Schedule } from '../triggers/schedule';
import { createWorkbook, type Workbook } from '../workbook/workbook';
import type { Manifest } from './authorization';
import { type Clock, createClock } from './clock';
import { type Network, NO_NETWORK } from './network';
import { createRandom } from './random';

/** A bound script belongs to one spreadsheet; an add-on has tighter rules for triggers. */
export type Deployment = 'bound' | 'add-on';

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly source: 'CLOCK' | 'SPREADSHEETS';
  readonly event: string;
  /** The schedule of a time trigger; see schedule.ts. */
  readonly schedule?: Schedule;
  /** The user who created the trigger: it runs as this user and is visible only to them. */
  readonly owner: string;
  /** Epoch milliseconds of the next run. */
  nextAt?: number;
  disabled?: boolean;
}

export interface CacheEntry {
  readonly value: string;
  readonly expiresAt: number;
}

export interface Stores {
  document: Map<string, string>;
  /** One map for each person, by e-mail address. */
  user: Map<string, Map<string, string>>;
  script: Map<string, string>;
}

/** Counted for one person over a day of the virtual clock. */
export interface DailyUse {
  startedAt: number;
  urlFetch: number;
  properties: number;
  mailRecipients: number;
  triggerMilliseconds: number;
}

/** An e-mail that a script sent; it goes nowhere. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Events that the page or a test is told about as they happen. */
export interface CloudEvents {
  onToast?(toast: { message: string; title: string; seconds: number }): void;
  onAlert?(alert: { title: string; message: string; buttons: string }): string;
  onPrompt?(prompt: { title: string; message: string; buttons: string }): { button: string; text: string };
  onMenu?(menu: { name: string; items: readonly MenuEntry[] }): void;
  onDialog?(dialog: {
    kind: 'sidebar' | 'modal' | 'modeless';
    title: string;
    html: string;
    width?: number;
    height?: number;
  }): void;
}

export interface MenuEntry {
  readonly caption: string;
  readonly handler?: string;
  readonly separator?: true;
  readonly items?: readonly MenuEntry[];
}

/** An execution as the cloud knows it: the holder of locks, and the maker of service calls. */
export interface RunningExecution {
  readonly cloud: Cloud;
  readonly user: string;
  /** The number of buffered writes. */
  readonly heldWrites: number;
  /** Ends the execution; every later service call throws. */
  die(message: string): never;
}

export interface Cloud {
  readonly clock: Clock;
  readonly deployment: Deployment;
  readonly account: 'consumer' | 'workspace';
  /** The e-mail address of the person at the spreadsheet. */
  readonly user: string;
  readonly manifest: Manifest;
  /** The name of the add-on, which is also the title of its menu. */
  readonly projectName: string;
  /** Numbers from 0 to 1, the same after each start with the same seed. */
  readonly random: () => number;
  readonly workbook: Workbook;
  readonly stores: Stores;
  readonly caches: Map<string, Map<string, CacheEntry>>;
  /** The lock's name → the execution that holds it. */
  readonly locks: Map<string, RunningExecution>;
  triggers: StoredTrigger[];
  /** False after the person has withdrawn their consent, or a new version asks for more. */
  isAuthorized: boolean;
  readonly dailyUse: Map<string, DailyUse>;
  readonly mails: SentMail[];
  readonly network: Network;
  /** Calculates formulas; without an engine a formula's value reads as ''. */
  readonly formulas?: FormulaEngine | undefined;
  /** HTML files of the project by name, for HtmlService. */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly events: CloudEvents;
  /**
   * Called before every service call of every execution: there the page lets other executions in, and tests edit the
   * sheet in the middle of a run.
   */
  readonly beforeCall: ((execution: RunningExecution, name: string) => void)[];
}

export interface CloudOptions
  extends Partial<
    Pick<
      Cloud,
      | 'deployment'
      | 'account'
      | 'user'
      | 'manifest'
      | 'projectName'
      | 'workbook'
      | 'stores'
      | 'triggers'
      | 'formulas'
      | 'htmlFiles'
      | 'events'
      | 'network'
    >
  > {
  /** Epoch milliseconds. */
  readonly now?: number;
  readonly seed?: number;
}

/** A Friday: where the clock starts unless somebody says otherwise, so that each run is as the last one. */
const FIRST_MOMENT = Date.parse('2024-10-25T13:00:00.000Z');

export function createCloud(options: CloudOptions): Cloud {
  const now = options.now ?? FIRST_MOMENT;
  return {
    clock: createClock(now),
    deployment: options.deployment ?? 'bound',
    account: options.account ?? 'consumer',
    user: options.user ?? 'person@example.com',
    manifest: options.manifest ?? { timeZone: 'Etc/UTC' },
    projectName: options.projectName ?? 'Untitled project',
    // Of the time as well: a workbook that is opened again must not make the same ids again.
    random: createRandom((options.seed ?? 1) + now / 1000),
    workbook: options.workbook ?? createWorkbook(),
    stores: options.stores ?? { document: new Map(), user: new Map(), script: new Map() },
    caches: new Map(),
    locks: new Map(),
    triggers: options.triggers ?? [],
    isAuthorized: true,
    dailyUse: new Map(),
    mails: [],
    network: options.network ?? NO_NETWORK,
    formulas: options.formulas ?? createFormulaEngine(),
    htmlFiles: options.htmlFiles ?? new Map(),
    events: options.events ?? {},
    beforeCall: [],
  };
}
