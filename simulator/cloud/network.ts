/** The servers that a script can reach with UrlFetchApp. Whoever starts a simulation supplies them. */

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
  /** Credits that the service debited for this request; absent if it was free. */
  readonly credits?: number;
}

/** No answer at all: what UrlFetchApp throws even with `muteHttpExceptions`. */
export interface TransportFault {
  readonly fault: 'dns' | 'unavailable' | 'timeout';
  readonly milliseconds: number;
  /** Credits that the service debited for the answer that was lost. */
  readonly credits?: number;
}

export type ServiceOutcome = ServiceAnswer | TransportFault;

/** Sends requests side by side and waits for all of them; outcomes come in the order of the requests. */
export interface Network {
  /** @param now The virtual clock, epoch milliseconds. */
  exchange(requests: readonly ServiceRequest[], now: number): readonly ServiceOutcome[];
  /** Origins that somebody answers for, e.g. `https://api.example.com`; requests to others are refused by name. */
  readonly origins: readonly string[];
}

/** Nothing answers: every request is refused by name. */
export const NO_NETWORK: Network = { origins: [], exchange: () => [] };
