/**
 * Everything that crosses between the server and the sidebar: JSON only, so no Date (times are epoch milliseconds),
 * nothing undefined, and of a key only its last four characters.
 */

import type { FieldType } from '../../core/cell';
import type { ErrorKind } from '../../core/errors';
import type { Limits } from '../../core/limits';
import type { Schedule } from '../../core/schedule';
import type { EditsAnswer } from '../../store/held-edits';
import type { LogLine } from '../../store/log';
import type { Winner } from '../../streams/edits';
import type { FilterCondition, Filters, FilterValue, FoundCompany, OrSomeOf } from '../../streams/filter';
import type { CostForecast } from '../../sync/definitions/cost-forecast';
import type { Ending, RunReport } from '../../sync/run/report';

export type {
  CostForecast,
  EditsAnswer,
  ErrorKind,
  FieldType,
  FilterCondition,
  Filters,
  FilterValue,
  FoundCompany,
  Limits,
  LogLine,
  OrSomeOf,
  RunReport,
  Schedule,
  Winner,
};

/** The one thing that mends it, as a button. */
export type Fix = 'set-key' | 'try-again' | 'edit' | 'none';

export interface Failure {
  readonly code: string;
  readonly kind: ErrorKind;
  /** What happened and what to do, ready to be shown. */
  readonly message: string;
  readonly fix: Fix;
}

/** Errors cross as values: google.script.run would keep only their message. */
export type Answer<T> = { readonly value: T } | { readonly error: Failure };

/** All that the home view needs. */
export interface Home {
  readonly services: readonly ServiceState[];
  readonly syncs: readonly SyncCard[];
  readonly trigger: TriggerStatus;
  /** Of the spreadsheet; schedules and times are in it. */
  readonly timeZone: string;
  readonly activeTab: string;
  /** Another one, by `homeVersion`, means that something of this has changed. */
  readonly version: string;
  /** The server's clock, epoch milliseconds, to say "12 min ago" by. */
  readonly now: number;
}

export interface ServiceState {
  readonly id: string;
  readonly name: string;
  /** Where the person finds their key: "Trackly → Settings → Developer". */
  readonly keyPlace: string;
  /** The address of the web app in which that is; null where nothing is known of it. */
  readonly site: string | null;
  /** How every key begins, for the empty field: "trk_". */
  readonly keyPrefix: string;
  /** Last four characters of the key; null when there is none. */
  readonly endsIn: string | null;
  /** The person signs in with e-mail and password. */
  readonly isSignIn: boolean;
  /** They can make an account from here. */
  readonly hasNewAccount: boolean;
  /** Everybody has the service at an address of their own. */
  readonly hasOwnAddress: boolean;
  /** That address, as the person last typed it; null when they have not. */
  readonly address: string | null;
}

export interface EmailSignIn {
  /** Ignored by a service that is at one address for everybody. */
  readonly baseUrl: string;
  readonly email: string;
  readonly password: string;
}

/** How a person connects a service that takes more than a key. */
export type SignInForm = EmailSignIn | { readonly baseUrl: string; readonly token: string };

export interface SyncCard {
  readonly id: string;
  readonly tab: string;
  readonly stream: string;
  /** "Job postings". */
  readonly streamName: string;
  /** "Trackly". */
  readonly serviceName: string;
  /** "Product, Finance · US · Full time". */
  readonly filtersInWords: string;
  readonly schedule: Schedule | null;
  /** "Every day at 7:00"; "Only when you say so" without one. */
  readonly scheduleInWords: string;
  readonly lastRun: LastRun | null;
  /** The hour in which it runs next by itself; null when it does not. */
  readonly nextRunAt: number | null;
  /** Why it cannot run as it is, a sentence; null when it can. */
  readonly problem: string | null;
  readonly isRunning: boolean;
  /** How far it is, while it runs; null before its first window. */
  readonly progress: RunProgress | null;
  /** A run was stopped on its way and can go on. */
  readonly isUnfinished: boolean;
  /** What the next run can cost, and what this month has; null where records are free. */
  readonly cost: CostForecast | null;
  /** What the person who pays has to say to it; null where records are free, or they have no key to pay with. */
  readonly payment: Payment | null;
  /** What the person wrote and is asked about before it is sent; null where nothing waits. */
  readonly question: EditsQuestion | null;
}

export interface Payment {
  /** Fingerprint of what it may cost: handed back with a yes, so that nobody agrees to what they have not seen. */
  readonly terms: string;
  /** What waits for a yes, a sentence or two; null where they have said it. */
  readonly asks: string | null;
}

/** It is answered with `answerQuestion`, and carried out by the next run. */
export interface EditsQuestion {
  /** What happened and what can be done about it: "You emptied ‘Notes’ in 30 rows. Send that to Pipeline, or …?" */
  readonly words: string;
  /** A few of the rows by name; empty where nobody named them. */
  readonly examples: string;
  /** "Send to Pipeline". */
  readonly sendCaption: string;
  /** "Put the values back"; null where there are none. */
  readonly restoreCaption: string | null;
  /** Goes back with the answer: what was shown is what is answered. */
  readonly fingerprint: string;
}

export interface LastRun {
  readonly at: number;
  readonly startedBy: string;
  readonly ending: Ending;
  readonly words: string;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  /** Rows in which something waits until the person has been asked. */
  readonly asked: number;
  /** Rows that the service took, and those that it did not take. */
  readonly sent: number;
  readonly refused: number;
  /** What mends it when it failed. */
  readonly fix: Fix;
}

export interface RunProgress {
  readonly fetched: number;
  /** How many there are in all; null when the service does not say. */
  readonly total: number | null;
  readonly added: number;
  readonly changed: number;
  readonly at: number;
}

export interface TriggerStatus {
  /**
   * `none`: nothing runs by itself. `ok`. `lost`: turned on once, but Google lists it no more or it has not fired
   * though it should have. `several`: more than one of yours. `installTrigger` mends the last two.
   */
  readonly state: 'none' | 'ok' | 'lost' | 'several';
  /** Whose it is: a trigger runs as the person who turned it on, with their keys, and others cannot see it. */
  readonly owner: 'yours' | 'not-yours' | null;
  /** The state in a sentence, ready to be shown, with what to do about it. */
  readonly words: string;
  readonly lastFiredAt: number | null;
}

/** What a service says of a key. */
export interface KeyTest {
  readonly service: string;
  readonly endsIn: string;
  /** Whose key it is: "Example User"; empty when the service does not say. */
  readonly name: string;
  /** "Plan: active"; empty when the service does not say. */
  readonly plan: string;
  /** Requests left in the service's hour; null when it does not say. */
  readonly requestsLeft: number | null;
  /** What to know of it though it is good; absent where there is nothing. */
  readonly warning?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Two filters that exclude each other, and why. */
export interface FilterConflict {
  readonly key: string;
  readonly because: string;
}

export interface FilterOffer {
  readonly key: string;
  readonly kind: 'choice' | 'choices' | 'text' | 'number' | 'boolean';
  readonly label: string;
  readonly explanation: string;
  /** What may be chosen; empty for words, numbers, and a yes or no that needs no words of its own. */
  readonly choices: readonly Choice[];
  /** The choices are suggestions: it takes other words too. */
  readonly isOpen: boolean;
  /** What it says when the person says nothing; null when it may be left out. */
  readonly required: FilterValue | null;
  /** Shown only while one of these filters has one of these values; empty where it is always shown. */
  readonly onlyWith: readonly FilterCondition[];
  /** Filters that cannot be used together with it. */
  readonly notWith: readonly FilterConflict[];
  /** Values that must stand alone in the list, and why. */
  readonly alone: { readonly values: readonly string[]; readonly because: string } | null;
  /** One control sets this filter or the values of another one; null where it has a control of its own. */
  readonly orSomeOf: OrSomeOf | null;
  /** Its value is the id of a company, found by typing its name (`findCompanies`). */
  readonly companySearch: { readonly shortest: number } | null;
  /** The first run asks for it. */
  readonly isMain: boolean;
}

export interface FieldOffer {
  readonly key: string;
  readonly heading: string;
  readonly group: string;
  readonly explanation: string;
  readonly type: FieldType;
  readonly isDefault: boolean;
  /** The id: it is always a column, the first. */
  readonly isId: boolean;
  /** It costs a request for each record. */
  readonly isDetail: boolean;
}

export interface StreamOffer {
  readonly id: string;
  /** "Job postings". */
  readonly name: string;
  readonly service: string;
  readonly serviceName: string;
  /** "posting", "postings". */
  readonly noun: { readonly one: string; readonly many: string };
  readonly defaultTab: string;
  readonly filters: readonly FilterOffer[];
  readonly fields: readonly FieldOffer[];
  /** Keys of the default columns, in their order. */
  readonly defaultFields: readonly string[];
  /** The service keeps preferences of the person that can fill the filters (`savedPreferences`). */
  readonly hasPreferences: boolean;
  /** It can be asked how many match (`countMatches`). */
  readonly hasCount: boolean;
  /** Whether a person keeps a status beside each record. */
  readonly takesStatus: boolean;
  /** Whether the service takes what the person writes. */
  readonly takesEdits: boolean;
  /** What the tab with its dashboard is called (`showDashboard`); null where there is none. */
  readonly dashboard: string | null;
  /** What a record costs, and the limits that hold when the person says nothing; null where they are free. */
  readonly price: { readonly dollarsPerRecord: number; readonly limits: Limits } | null;
}

/** A part of a company's name, and the filter that takes the company's id. */
export interface CompanyQuery {
  readonly stream: string;
  readonly filter: string;
  readonly query: string;
}

/** A sync as the form edits it. */
export interface SyncForm {
  /** Null for a new one. */
  readonly id: string | null;
  readonly stream: string;
  readonly tab: string;
  readonly filters: Filters;
  readonly fields: readonly string[];
  readonly schedule: Schedule | null;
  /** Number → name of the companies in the filters, as they were called when they were picked. */
  readonly companyNames?: Readonly<Record<string, string>>;
  /** What it may read and cost; absent where records are free. */
  readonly limits?: Limits;
  /** Whose value stays where both sides changed a cell; absent: the newer one. */
  readonly winner?: Winner;
}

/** Saved, or a question that `keepSync(form, { confirmed: true })` answers with yes. */
export type KeptSync =
  | { readonly saved: SyncForm & { readonly id: string } }
  | { readonly needsConfirmation: string };
