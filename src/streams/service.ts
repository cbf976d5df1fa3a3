/** The description of a service for the client, as data: its address, the headers for the key, the meaning of each status. */
import type { PageRequest } from './page';
import type { SignIn } from './sign-in';

/** The price of the records of a stream. */
export interface Metering {
  readonly creditsPerRecord: number;
  readonly recordsPerPage: number;
}

/** The currency in which a service charges. */
interface Credits {
  /** The price of one credit in US dollars. */
  readonly dollars: number;
  /** Returns what an answer cost; undefined when nobody can tell. */
  readonly spent: (status: number, header: HeaderNumber, body: unknown) => number | undefined;
  /** Returns what is left on the account; undefined when the answer does not say, which is not zero. */
  readonly balance: (header: HeaderNumber, body: unknown) => number | undefined;
}

/** Returns a header's number by name; undefined when there is none. */
type HeaderNumber = (name: string) => number | undefined;

/** The action that the client takes for a response. */
export type Action =
  /** Use the body: it is what was asked for. */
  | 'use'
  /** Ask again after a pause that grows. */
  | 'retry'
  /** Ask again when the service says so. */
  | 'wait'
  /** Do not send it again: the service has taken the request and is still working on it. */
  | 'accepted'
  /** Stop: the key is not accepted. */
  | 'ask-key'
  /** Stop: the account's credit does not cover it. */
  | 'no-credit'
  /** Stop: this account may not do it. */
  | 'forbidden'
  /** Stop: it conflicts with what the service has. */
  | 'conflict'
  /** Stop: what was asked for is not there. */
  | 'gone'
  /** Stop: the service does not have this feature. */
  | 'not-offered'
  /** Stop and report the service's own words. */
  | 'stop';

/** A host of a service without a key, and how politely it wants to be asked. */
export interface Host {
  /** Scheme and host. */
  readonly origin: string;
  /** The most requests at a time; absent: any number. */
  readonly atOnce?: number;
  /** Seconds from one request to the next. */
  readonly secondsBetween?: number;
}

export interface Service {
  /** Stable name, used for its key in the store. */
  readonly id: string;
  /** Its name on the screen. */
  readonly name: string;
  /** What it offers and whether that is free, in a line for somebody who has never heard of it. */
  readonly about: string;
  /** Scheme and host; the key goes nowhere else. */
  readonly origin: string;
  /** Everybody may read it: there is no key and no sign-in. */
  readonly isOpen?: true;
  /** Every host that it answers from, where they are several: only without a key, which goes to a single origin. */
  readonly hosts?: readonly Host[];
  /** Everybody runs it at an address of their own, which each connection hands in; `origin` is only an example. */
  readonly ownAddress?: true;
  readonly basePath: string;
  readonly keyHeaders: (key: string) => Readonly<Record<string, string>>;
  /** The sign-in with e-mail and password that returns a key; absent where the person copies one. */
  readonly signIn?: SignIn;
  /** The place where the person finds their key, for a sentence. */
  readonly keyPlace: string;
  /** The web app that has it; absent where none is known. */
  readonly site?: string;
  /** The beginning of every key, shown in the empty field; text that begins with it is masked everywhere. Empty where keys share none. */
  readonly keyPrefix: string;
  /** The cheapest request that tells whether a key is good, and whose it is; undefined for what no such service answers. */
  readonly whoAmI: { readonly request: PageRequest; readonly read: (body: unknown) => Account | undefined };
  /** Status → action, where it differs from what http/status-policy.ts does for every service. */
  readonly actions?: Readonly<Record<number, Action>>;
  readonly headers: { readonly remaining: string; readonly reset: string; readonly retryAfter: string };
  /** Returns the service's own words in the body of an error; undefined when there are none. */
  readonly wordsOf: (body: unknown) => string | undefined;
  /** Returns the seconds to wait by the body of an error, for a service that does not put them in a header alone. */
  readonly waitOf?: (body: unknown) => number | undefined;
  /** Returns what a refusal says of single fields; empty when it says nothing of the kind. */
  readonly fieldErrors?: (body: unknown) => readonly FieldFault[];
  /** The quota of requests: its name ("hourly limit"), and the minutes after which it is surely over. */
  readonly limit: { readonly words: string; readonly minutes: number };
  /** The most requests that are sent in any minute. */
  readonly mostInMinute?: number;
  /** Returns whether an error body says that the service is down for maintenance. */
  readonly isMaintenance?: (body: unknown) => boolean;
  /** Returns whether an error body says that the service no longer knows a cursor. */
  readonly isCursorRefused?: (body: unknown) => boolean;
  /** The credits in which it charges for responses; absent where they are free. */
  readonly credits?: Credits;
}

/** A complaint about the value of one field, in the service's words. */
export interface FieldFault {
  /** The field's key. */
  readonly field: string;
  readonly message: string;
}

/** The owner of a key; both texts are empty where the service does not tell them. */
export interface Account {
  readonly name: string;
  readonly plan: string;
}
