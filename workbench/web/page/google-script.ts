/**
 * `google.script` inside a page of the script: runs first in its sandboxed frame, and sends calls to the page
 * around it. What may cross, and the ten calls at a time, are Google's rules (HTML service, client-side API).
 */
import type { FrameMessage, FrameReply } from './frame-messages';

const MOST_CALLS = 10;

type Handler = (value: unknown, userObject: unknown) => void;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly parts: unknown[];
  readonly onSuccess: Handler | undefined;
  readonly onFailure: Handler | undefined;
  readonly userObject: unknown;
}

/** @param functions The public functions of the script: a page may list them. */
function installGoogleScript(functions: readonly string[]): void {
  const waiting: Call[] = [];
  const running = new Map<number, Call>();
  let nextId = 1;

  window.addEventListener('message', ({ source, data }: MessageEvent<FrameReply>) => {
    if (source !== window.parent || data?.kind !== 'reply') return;
    const call = running.get(data.id);
    running.delete(data.id);
    startWaiting();
    if (call) finish(call, data);
  });

  const script = {
    run: runner(undefined, undefined, undefined),
    host: {
      close: () => tell({ kind: 'close' }),
      setHeight: (height: number) => tell({ kind: 'height', height }),
      setWidth: (width: number) => tell({ kind: 'width', width }),
      editor: { focus: () => tell({ kind: 'focus' }) },
    },
  };
  Object.assign(window, { google: { script } });

  /** Each `with…` makes a new runner; any other name is a function of the script. */
  function runner(
    onSuccess: Handler | undefined,
    onFailure: Handler | undefined,
    userObject: unknown,
  ): object {
    const listed = Object.fromEntries(functions.map((name) => [name, undefined]));
    return new Proxy(listed, {
      get(_, name) {
        if (name === 'withSuccessHandler') return (next: Handler) => runner(next, onFailure, userObject);
        if (name === 'withFailureHandler') return (next: Handler) => runner(onSuccess, next, userObject);
        if (name === 'withUserObject') return (next: unknown) => runner(onSuccess, onFailure, next);
        // A private function is not there, nor is what JavaScript itself asks of objects.
        if (typeof name === 'symbol' || name.endsWith('_') || name === 'then') return undefined;
        return (...parts: unknown[]) => {
          const sent = parts.map((part, index) => sendable(part, String(index)));
          waiting.push({ id: nextId++, name, parts: sent, onSuccess, onFailure, userObject });
          startWaiting();
        };
      },
    });
  }

  function startWaiting(): void {
    while (running.size < MOST_CALLS) {
      const call = waiting.shift();
      if (!call) return;
      running.set(call.id, call);
      tell({ kind: 'run', id: call.id, name: call.name, parts: call.parts });
    }
  }

  function finish({ onSuccess, onFailure, userObject }: Call, reply: FrameReply): void {
    if (!reply.error) {
      onSuccess?.(reply.result ?? null, userObject);
      return;
    }
    const error = new Error(reply.error.message);
    error.name = reply.error.name;
    if (onFailure) onFailure(error, userObject);
    else console.error('Uncaught', error);
  }

  function tell(message: FrameMessage): void {
    window.parent.postMessage(message, '*');
  }
}

/** A copy that JSON can hold; a form becomes an object of its fields. */
function sendable(value: unknown, property: string): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof HTMLFormElement) return Object.fromEntries(new FormData(value));
  if (Array.isArray(value)) return value.map((part, index) => sendable(part, String(index)));
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) throw illegal(property);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sendable(part, key)]));
  }
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw illegal(property);
  return value;
}

function illegal(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}

const names = (document.currentScript?.dataset['functions'] ?? '').split(' ');
installGoogleScript(names.filter((name) => name !== '' && !name.endsWith('_')));
