/** The server's end of the cloud's thread: starts it, asks it, and hears what it tells. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './cloud/thread';
import type { CloudRequest, FromCloud, PageEvent, ToCloud } from './messages';

interface CloudThread {
  /** Answers once the cloud has carried it out, which may be in the middle of a running execution. */
  ask(request: CloudRequest): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the thread; it is ready when the script is loaded and the services answer. */
export async function startCloudThread(
  data: Omit<ThreadData, 'signal'>,
  onEvent: (event: PageEvent) => void,
): Promise<CloudThread> {
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const counter = new Int32Array(signal);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  const worker = new Worker(join(__dirname, 'cloud', 'thread-start.cjs'), {
    workerData: { ...data, signal } satisfies ThreadData,
    // The loader of this process is not for the thread: it brings its own.
    execArgv: [],
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The cloud ended before it was ready.')));
    worker.on('message', (message: FromCloud) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'event') onEvent(message.event);
      else settle(message);
    });
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The cloud has ended.')));

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, request } satisfies ToCloud);
        Atomics.add(counter, 0, 1);
        Atomics.notify(counter, 0);
      }),
    close: async () => {
      await worker.terminate();
    },
  };

  function settle({ id, value, error }: Extract<FromCloud, { kind: 'reply' }>): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) asked?.reject(new Error(error));
    else asked?.resolve(value);
  }

  function fail(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}
