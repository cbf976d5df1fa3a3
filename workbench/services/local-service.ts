/** The interface of a local service, so that routing, faults, latency and HTTP know none by name. */
import type { FastifyPluginAsync } from 'fastify';
import type { DataSet } from './data-set/shape';
import type { Credits, RecordId, ServiceChange } from './exchange';
import type { Keep } from './kept';

/** The time that an answer takes on the virtual clock. */
interface Latency {
  /** Milliseconds until the first byte. */
  readonly first: number;
  /** Milliseconds for each kilobyte of the body. */
  readonly perKilobyte: number;
}

/** An error that a service answers instead of carrying out the request. */
interface Refused {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One service with its data, ready to answer. */
export interface LocalService {
  readonly name: string;
  readonly origin: string;
  /** Other origins under which it answers just so. */
  readonly alsoAt?: readonly string[];
  /** Answers 301 to http, without looking at the request. */
  readonly redirectsHttp?: true;
  /** The prefixes of its paths; fault specs name paths without them. */
  readonly basePaths: readonly string[];
  readonly latency: Latency;
  readonly routes: FastifyPluginAsync;
  ids(): readonly RecordId[];
  change(change: Omit<ServiceChange, 'service'>): void;
  /** One record comes at the top, another one goes: what a living service does between two requests. */
  churn(now: number): void;
  /** So many records go. */
  withdraw(count: number): void;
  /** From now on it also has what its documentation only plans. */
  offerPlanned?(): void;
  /** A refusal on order. Absent: the request is carried out, and its answer replaced. */
  refusal?(status: number, message: string): Refused;
  /** Statuses that this service documents and others do not, for faults that only it may be told to answer. */
  readonly documented?: readonly number[];
  /** The credits it has debited, if its answers are paid for. */
  readonly credits?: { readonly [Name in keyof Credits]: () => number };
}

/** Makes a service from a data set. `clock` gives epoch milliseconds; `keep` is for what must survive a restart. */
export type ServiceFactory = (data: DataSet, clock: () => number, keep: Keep) => LocalService;
