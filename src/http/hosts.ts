/** Requests to the hosts of a service, as politely as each of them asks for. */
import type { PageRequest } from '../streams/page';
import type { Host, Service } from '../streams/service';

interface HostPace {
  /** Returns the origin that a request goes to. */
  originOf(request: PageRequest): string;
  /** Returns the positions of requests in the batches in which they are sent, one after the other. */
  batchesOf(requests: readonly PageRequest[]): number[][];
  /** Returns the milliseconds to wait before a batch is sent. */
  delayOf(batch: readonly PageRequest[]): number;
  /** Records that a batch is sent now. */
  sent(batch: readonly PageRequest[]): void;
}

/** @param origin Where requests go that name no host. */
export function createHostPace(
  { hosts = [] }: Pick<Service, 'hosts'>,
  origin: string,
  now: () => number,
): HostPace {
  const last = new Map<string, number>();
  // A request of a source that names any other host is a bug, and goes to the service's own.
  const hostOf = (request: PageRequest): Host =>
    hosts.find((host) => host.origin === (request.origin ?? origin)) ?? { origin };
  return {
    originOf: (request) => hostOf(request).origin,
    batchesOf(requests) {
      const batches: number[][] = [];
      const counts = new Map<string, number>();
      requests.forEach((request, index) => {
        const { origin: host, atOnce = Number.POSITIVE_INFINITY } = hostOf(request);
        const count = counts.get(host) ?? 0;
        counts.set(host, count + 1);
        const batch = Math.floor(count / atOnce);
        batches[batch] = [...(batches[batch] ?? []), index];
      });
      return batches;
    },
    delayOf(batch) {
      const waits = batch.map((request) => {
        const { origin: host, secondsBetween = 0 } = hostOf(request);
        const before = last.get(host);
        return before === undefined ? 0 : before + secondsBetween * 1000 - now();
      });
      return Math.max(0, ...waits);
    },
    sent(batch) {
      for (const request of batch) last.set(hostOf(request).origin, now());
    },
  };
}
