/** The operations that the caller's thread requests of the worker. Each open data set has a handle. */
import type { DataSetOptions } from './data-set/shape';
import type {
  Credits,
  LoggedRequest,
  RecordId,
  ServiceChange,
  ServiceOutcome,
  ServiceRequest,
} from './exchange';

export interface OpenOptions extends DataSetOptions {
  /** See faults.ts. */
  readonly faults?: string | undefined;
  /** The folder in which services keep what was written to them; absent: it lasts until they are closed. */
  readonly keptFolder?: string | undefined;
}

/** Operation by name: what goes in, and what comes back. */
export interface Operations {
  open: { input: OpenOptions; output: { handle: number; origins: readonly string[] } };
  exchange: {
    input: { handle: number; requests: readonly ServiceRequest[]; now: number };
    output: readonly ServiceOutcome[];
  };
  change: { input: { handle: number; change: ServiceChange }; output: undefined };
  ids: { input: { handle: number; service: string }; output: readonly RecordId[] };
  credits: { input: { handle: number; service: string }; output: Credits };
  requests: { input: { handle: number }; output: readonly LoggedRequest[] };
  close: { input: { handle: number }; output: undefined };
}

export type OperationName = keyof Operations;
