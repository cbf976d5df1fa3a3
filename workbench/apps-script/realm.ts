/**
 * The JavaScript context of one execution: what Apps Script's V8 has and nothing else, with the clock of the
 * workbench. Values that cross into it are made of its own Array, Date and Error, so `instanceof` works there.
 */
import vm from 'node:vm';
import type { Clock } from './clock';

export interface Realm {
  readonly context: vm.Context;
  /** Arrays, plain objects and dates as the script's own; anything else as it is. */
  toRealm(value: unknown): unknown;
  error(name: string, message: string): unknown;
}

/** V8 gives these to a bare context; Apps Script does not document them (V8 runtime overview, limitations). */
const ABSENT = [
  'SharedArrayBuffer',
  'Atomics',
  'WebAssembly.compileStreaming',
  'WebAssembly.instantiateStreaming',
];

/** Runs inside the context: everything it makes is of that realm. */
const BRIDGE = `(function (now) {
  const RealDate = Date;
  function Date_(...parts) {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length ? parts : [now()], new.target);
  }
  Object.defineProperty(Date_, 'name', { value: 'Date' });
  Object.defineProperty(Date_, 'length', { value: 7 });
  Date_.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: Date_, writable: true, configurable: true });
  Date_.now = now; Date_.parse = RealDate.parse; Date_.UTC = RealDate.UTC;
  Object.defineProperty(globalThis, 'Date', { value: Date_, writable: true, configurable: true });
  const tag = Object.prototype.toString;
  function own(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const list = new Array(value.length);
      for (let i = 0; i < value.length; i += 1) list[i] = own(value[i]);
      return list;
    }
    if (tag.call(value) === '[object Date]') return new RealDate(value.getTime());
    const keys = plain(value);
    if (!keys) return value;
    const copy = {};
    for (const key of keys) copy[key] = own(value[key]);
    return copy;
  }
  function plain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null ? Object.keys(value) : null;
  }
  function error(name, message) {
    const made = new Error(message);
    made.name = name;
    return made;
  }
  return { own, error };
})`;

export function createRealm(clock: Clock): Realm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  for (const path of ABSENT) {
    const [first, second] = path.split('.') as [string, string?];
    vm.runInContext(second ? `delete ${first}.${second}` : `delete globalThis.${first}`, context);
  }
  const bridge = vm.runInContext(BRIDGE, context)(() => clock.now());
  return { context, toRealm: bridge.own, error: bridge.error };
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
