/** Counts the calls to the server that are in flight: changes in the meantime are this sidebar's own. */
import type { ServerFunctions } from '../server';

export interface WatchedServer {
  readonly server: ServerFunctions;
  /** Calls that were made so far. */
  readonly made: () => number;
  /** Calls without a response yet. */
  readonly inFlight: () => number;
}

export function watchCalls(server: ServerFunctions): WatchedServer {
  let made = 0;
  let answered = 0;
  const watched = new Proxy(server, {
    get(functions, name: keyof ServerFunctions) {
      const call: (...parts: never[]) => Promise<unknown> = functions[name];
      return (...parts: never[]) => {
        made += 1;
        return call(...parts).finally(() => {
          answered += 1;
        });
      };
    },
  });
  return { server: watched, made: () => made, inFlight: () => made - answered };
}
