/** The sign-in of a service that gives a session for e-mail and password. */
import type { PageRequest } from './page';

export interface SignIn {
  readonly request: (email: string, password: string) => PageRequest;
  /** Absent where accounts are made on the service's own site only. */
  readonly newAccount?: (email: string, password: string) => PageRequest;
  /** Absent where a session cannot be renewed: then the person signs in again. */
  readonly renewal?: (renewal: string) => PageRequest;
  /** @param cookies The cookies that the answer set, as a client sends them back. @returns undefined when it holds no session. */
  readonly read: (body: unknown, cookies: string) => Session | undefined;
  /** Returns what a refusal means; undefined where it means what it always does. */
  readonly meaningOf: (
    what: 'sign-in' | 'new-account',
    status: number,
    body: unknown,
  ) => SignInRefusal | undefined;
  /** Tells, without a key, that the service is there. */
  readonly health: PageRequest;
}

/** Wrong e-mail or password, an address that is not confirmed yet, one that has an account, a weak password, no new ones. */
export type SignInRefusal = 'wrong' | 'unconfirmed' | 'taken' | 'weak' | 'closed';

/** The part of a sign-in that is kept; never the password. */
export interface Session {
  readonly key: string;
  /** Gets the next session, once. */
  readonly renewal?: string | undefined;
}
