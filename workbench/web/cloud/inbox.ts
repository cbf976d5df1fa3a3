/**
 * Delivers requests to the cloud. An execution is synchronous and blocks its thread, so requests wait in the port and
 * are taken in at the service calls of the running execution. Other executions, edits and answers thus happen in the
 * middle of it, as they do on Google's servers.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Clock } from '../../../simulator/cloud/clock';
import type { ToCloud } from '../messages';

/** Requests taken in within requests: beyond this they wait, and the stack stays shallow. */
const DEEPEST = 8;

interface Inbox {
  /** Carries out what waits. Called at each service call. */
  drain(): void;
  /** Sleeps so that real time keeps in step with the virtual clock; wakes for requests. */
  keepPace(): void;
  /** Carries something out as fast as it goes: time that passes by itself is not slept through. */
  unpaced(effect: () => void): void;
  /** Blocks, requests being carried out meanwhile, until the condition holds. */
  waitUntil(condition: () => boolean): void;
}

interface InboxOptions {
  readonly port: MessagePort;
  /** Counts requests: the sender adds one and notifies, which ends a sleep. */
  readonly signal: Int32Array;
  readonly clock: Clock;
  /** Real seconds for a second of the virtual clock; 0 never sleeps. */
  readonly pace: number;
  readonly handle: (message: ToCloud) => void;
}

export function createInbox({ port, signal, clock, pace, handle }: InboxOptions): Inbox {
  let depth = 0;
  let virtual = clock.now();
  /** Real milliseconds that are still to be slept. */
  let owed = 0;
  let isPaced = pace > 0;

  port.on('message', (message: ToCloud) => {
    // Nothing runs now: time that passed between two executions needs no sleep.
    virtual = clock.now();
    owed = 0;
    within(() => handle(message));
    drain();
  });

  return { drain, keepPace, unpaced, waitUntil };

  function drain(): void {
    if (depth < DEEPEST) takeIn();
  }

  function takeIn(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      const { message } = next;
      within(() => handle(message));
    }
  }

  function within(effect: () => void): void {
    depth += 1;
    try {
      effect();
    } finally {
      depth -= 1;
    }
  }

  function keepPace(): void {
    if (!isPaced) return;
    const now = clock.now();
    owed += (now - virtual) * pace;
    virtual = now;
    while (owed >= 1) {
      const seen = Atomics.load(signal, 0);
      drain();
      const start = performance.now();
      Atomics.wait(signal, 0, seen, owed);
      owed -= performance.now() - start;
    }
  }

  function unpaced(effect: () => void): void {
    const wasPaced = isPaced;
    isPaced = false;
    try {
      effect();
    } finally {
      isPaced = wasPaced;
      virtual = clock.now();
      owed = 0;
    }
  }

  function waitUntil(condition: () => boolean): void {
    while (!condition()) {
      const seen = Atomics.load(signal, 0);
      takeIn();
      if (!condition()) Atomics.wait(signal, 0, seen, 1000);
    }
    virtual = clock.now();
  }
}
