/**
 * What crosses between the simulated UrlFetchApp and the local services: plain values only, since the services
 * live in a worker thread and the caller blocks until they have answered.
 */

/** One HTTP request, as UrlFetchApp would send it. */
export interface ServiceRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text or bytes; absent for a request without a body. */
  readonly body?: string | Uint8Array;
}

/** The answer of a service. `milliseconds` is what it took by the virtual clock, without the network. */
export interface ServiceAnswer {
  readonly status: number;
  /** A repeated header is an array. Names as the server sent them. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array;
  readonly milliseconds: number;
  /** What it cost, by the service's own count; absent where it was free. */
  readonly credits?: number;
}

/** No answer at all: what UrlFetchApp throws even with `muteHttpExceptions`. */
export interface TransportFault {
  readonly fault: 'dns' | 'unavailable' | 'timeout';
  readonly milliseconds: number;
  /** What the answer cost that was lost on its way. */
  readonly credits?: number;
}

export type ServiceOutcome = ServiceAnswer | TransportFault;

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
  /** What the person has saved in the web app from now on, where a service has such preferences; all of them. */
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

/** Sends requests side by side and waits for all of them; outcomes come in the order of the requests. */
export interface Services {
  /** @param now The virtual clock, epoch milliseconds. */
  exchange(requests: readonly ServiceRequest[], now: number): readonly ServiceOutcome[];
  /** Origins that a local service answers for, e.g. `https://closeai.mba`. */
  readonly origins: readonly string[];
  /** Inserts, removes or updates records of a service. */
  change(change: ServiceChange): void;
  /** Ids of the records that a service holds now, in the order of its data. */
  ids(service: string): readonly RecordId[];
  /** What a service has debited; nothing where it is free. */
  credits(service: string): Credits;
  /** All requests so far, oldest first. */
  requests(): readonly LoggedRequest[];
  close(): void;
}
