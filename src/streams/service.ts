/** What the client must know of a service, as data: where it is, how it takes the key, what each status means. */
import type { PageRequest } from './stream';

/** What to do about an answer. */
export type Action =
  /** The body is what was asked for. */
  | 'use'
  /** Ask again after a pause that grows. */
  | 'retry'
  /** Ask again when the service says so. */
  | 'wait'
  /** It is taken and not done yet: sent again, it would be done twice. */
  | 'accepted'
  /** Stop: the key is not accepted. */
  | 'ask-key'
  /** Stop: the account does not reach for it. */
  | 'no-credit'
  /** Stop: this account may not do it. */
  | 'forbidden'
  /** Stop: it does not go with what the service has. */
  | 'conflict'
  /** Stop: what was asked for is not there. */
  | 'gone'
  /** Stop: the service does not have such a thing. */
  | 'not-offered'
  /** Stop and give the service's own words. */
  | 'stop';

export interface Service {
  /** Stable name, used for its key in the store. */
  readonly id: string;
  /** What it is called on the screen. */
  readonly name: string;
  /** Scheme and host; the key goes nowhere else. */
  readonly origin: string;
  /** Everybody has it at an address of their own, which each connection hands in; `origin` is only an example. */
  readonly ownAddress?: true;
  readonly basePath: string;
  readonly keyHeaders: (key: string) => Readonly<Record<string, string>>;
  /** How a person gets a key with e-mail and password; absent where they copy one. */
  readonly signIn?: SignIn;
  /** Where the person finds their key. */
  readonly keyPlace: string;
  /** The web app in which that is; absent where nothing is known of it. */
  readonly site?: string;
  /** How every key begins; empty when they have nothing in common. */
  readonly keyPrefix: string;
  /** The cheapest request that tells whether a key is good, and whose it is; undefined for what no such service answers. */
  readonly whoAmI: { readonly request: PageRequest; readonly read: (body: unknown) => Account | undefined };
  /** Status → action, where it is another than `actionFor` knows of all services. */
  readonly actions: Readonly<Record<number, Action>>;
  readonly headers: { readonly remaining: string; readonly reset: string; readonly retryAfter: string };
  /** The service's own words in the body of an error; undefined when there are none. */
  readonly wordsOf: (body: unknown) => string | undefined;
  /** Seconds to wait by the body of an error; for a service that does not say so in a header alone. */
  readonly waitOf?: (body: unknown) => number | undefined;
  /** What a refusal says of single fields; empty when it says nothing of the kind. */
  readonly fieldErrors?: (body: unknown) => readonly FieldFault[];
  /** The limit of its requests: what it is called, "hourly limit", and after how long one that says no more is over. */
  readonly limit: { readonly words: string; readonly minutes: number };
  /** The most requests that are sent in any minute. */
  readonly mostInMinute?: number;
  /** Whether an error body says that the service is down for maintenance. */
  readonly isMaintenance: (body: unknown) => boolean;
  /** Whether an error body says that it does not know the place in the list from which it was to go on. */
  readonly isCursorRefused?: (body: unknown) => boolean;
  /** How its answers are paid; absent where they are free. */
  readonly credits?: Credits;
}

/** What is wrong with the value of a field, in the service's words. */
export interface FieldFault {
  /** The field's key. */
  readonly field: string;
  readonly message: string;
}

export interface SignIn {
  readonly request: (email: string, password: string) => PageRequest;
  readonly newAccount: (email: string, password: string) => PageRequest;
  readonly renewal: (renewal: string) => PageRequest;
  /** @param cookies What the answer set, as a client sends it back. @returns undefined when it holds no session. */
  readonly read: (body: unknown, cookies: string) => Session | undefined;
  /** What a refusal means; undefined where it means what it always does. */
  readonly meaningOf: (
    what: 'sign-in' | 'new-account',
    status: number,
    body: unknown,
  ) => SignInRefusal | undefined;
  /** Tells whether the service is there, without a key. */
  readonly health: PageRequest;
}

/** Wrong e-mail or password, an address that is not confirmed yet, one that has an account, a weak password, no new ones. */
export type SignInRefusal = 'wrong' | 'unconfirmed' | 'taken' | 'weak' | 'closed';

/** What is kept of a sign-in; never the password. */
export interface Session {
  readonly key: string;
  /** Gets the next one, once. */
  readonly renewal?: string | undefined;
}

/** A header's number by name; undefined when there is none. */
export type HeaderNumber = (name: string) => number | undefined;

export interface Credits {
  /** What one costs. */
  readonly dollars: number;
  /** What an answer cost; undefined when nobody can tell. */
  readonly spent: (status: number, header: HeaderNumber, body: unknown) => number | undefined;
  /** What is left on the account; undefined when the answer does not say: that is not nothing. */
  readonly left: (header: HeaderNumber, body: unknown) => number | undefined;
}

/** Whose key it is; both empty when the service does not say. */
export interface Account {
  readonly name: string;
  readonly plan: string;
}

/** What a status means of every service; one that is not here goes by its class: 2xx use, 5xx retry, others stop. */
const USUAL: Readonly<Record<number, Action>> = {
  202: 'accepted',
  401: 'ask-key',
  402: 'no-credit',
  403: 'forbidden',
  404: 'gone',
  408: 'retry',
  409: 'conflict',
  410: 'gone',
  429: 'wait',
  501: 'not-offered',
};

export function actionFor(service: Service, status: number): Action {
  const listed = service.actions[status] ?? USUAL[status];
  if (listed) return listed;
  if (status >= 200 && status < 300) return 'use';
  return status >= 500 ? 'retry' : 'stop';
}
