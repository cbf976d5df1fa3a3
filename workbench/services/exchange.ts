/**
 * The calls that the local services accept, beside the requests of a script: plain values only, since the services live in
 * a worker thread and the caller blocks until they have answered.
 */
import type { Network, TransportFault } from '../../simulator/cloud/network';

export type {
  ServiceAnswer,
  ServiceOutcome,
  ServiceRequest,
  TransportFault,
} from '../../simulator/cloud/network';

/** A record's id; the services' own types differ, so ids compare as text. */
export type RecordId = string | number;

/** A change of a service's data between two requests, as time brings it in life. */
export interface ServiceChange {
  readonly service: string;
  readonly insert?: readonly object[];
  readonly remove?: readonly RecordId[];
  /** Each has its `id` and the fields that change. */
  readonly update?: readonly object[];
  /** Credits that are on the account from now on, for a service that is paid. */
  readonly balance?: number;
  /** The preferences saved in the web app from now on, where a service has such preferences; all of them. */
  readonly preferences?: object;
  /** Ids of the companies that the person calls favourites from now on, where a service knows favourites. */
  readonly favorites?: readonly RecordId[];
}

/** The account of a service that is paid, by its own count. */
export interface Credits {
  /** All that it ever debited. */
  readonly debited: number;
  readonly balance: number;
}

/** One line of the request log. Headers are left out: they hold keys. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  /** As it was sent; absent for a request without one. */
  readonly body?: string;
  /** The HTTP status, or the name of the transport fault. */
  readonly status: number | TransportFault['fault'];
}

/** All local services, as the network that a script reaches, and what a test or the page does with them. */
export interface Services extends Network {
  /** Inserts, removes or updates records of a service. */
  change(change: ServiceChange): void;
  /** Ids of the records that a service holds now, in the order of its data. */
  ids(service: string): readonly RecordId[];
  /** Returns the credits that a service has debited; empty for a free service. */
  credits(service: string): Credits;
  /** All requests so far, oldest first. */
  requests(): readonly LoggedRequest[];
  close(): void;
}
