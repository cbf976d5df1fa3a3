/** The person's keys as they cross to the sidebar: of a key never more than its last four characters. */
import type { Account } from '../../../streams/service';

export interface ServiceState {
  readonly id: string;
  readonly name: string;
  /** What it offers and whether that is free, in a line. */
  readonly about: string;
  /** The page on which the person finds their key: "Trackly → Settings → Developer". */
  readonly keyPlace: string;
  /** The address of the web app that has that page; null where it is not known. */
  readonly site: string | null;
  /** The beginning of every key, shown in the empty field: "trk_". */
  readonly keyPrefix: string;
  /** It takes no key. */
  readonly isOpen: boolean;
  /** Last four characters of the key; null when there is none. */
  readonly endsIn: string | null;
  /** The person signs in with e-mail and password. */
  readonly isSignIn: boolean;
  /** They can create an account from here. */
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

/** The two ways in which a person connects a service that takes more than a key. */
export type SignInForm = EmailSignIn | { readonly baseUrl: string; readonly token: string };

/** A key that a service has accepted, with the account that it belongs to. */
export interface KeyTest extends Account {
  readonly service: string;
  readonly endsIn: string;
  /** Requests left in the service's hour; null when it does not say. */
  readonly requestsLeft: number | null;
  /** Something to know of it although it is good; absent where there is nothing. */
  readonly warning?: string;
}
