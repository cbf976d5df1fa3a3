/** The memory that a run really holds: the heap just after a collection, sampled repeatedly while the run goes on. */
import type { Cloud } from '../simulator/cloud/cloud';

/** A collection every so many flushes: often enough to see the most, seldom enough to cost little. */
const EVERY = 10;
const MEGABYTE = 1024 * 1024;

/**
 * Watches the runs in this cloud; needs `--expose-gc`.
 * @returns Ends it and tells the most that was in use, in megabytes: the script and its sheet, without the services.
 */
export function watchMemory(cloud: Cloud): () => number {
  let most = 0;
  let flushes = 0;
  const look = () => {
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const listener = (_: unknown, call: string) => {
    if (call !== 'SpreadsheetApp.flush') return;
    flushes += 1;
    if (flushes % EVERY === 0) look();
  };
  cloud.beforeCall.push(listener);
  return () => {
    look();
    cloud.beforeCall.splice(cloud.beforeCall.indexOf(listener), 1);
    return Math.round(most / MEGABYTE);
  };
}

/** The most that the whole process has had so far. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
