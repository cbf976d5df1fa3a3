/**
 * The JavaScript context of one execution: what Apps Script's V8 has and nothing else, with the clock of the
 * workbench. Values that cross into it are made of its own Array, Date and Error, so `instanceof` works there.
 */
import vm from 'node:vm';

export interface Realm {
  readonly context: vm.Context;
  /** Arrays, plain objects and dates as the script's own; anything else as it is. */
  toRealm(value: unknown): unknown;
  error(name: string, message: string): unknown;
}

/** What a context takes from the workbench. */
export interface RealmSources {
  /** Epoch milliseconds, whenever the script reads the time. */
  now(): number;
  random(): number;
}

/** V8 gives these to a bare context; Apps Script does not document them (V8 runtime overview, limitations). */
const ABSENT = [
  'SharedArrayBuffer',
  'Atomics',
  'WebAssembly.compileStreaming',
  'WebAssembly.instantiateStreaming',
];

/** Names of files that are the workbench's own: no stack of the script shows them. */
export const OWN_FILE = 'workbench:';

/** Runs inside the context: everything it makes is of that realm. */
const BRIDGE = `(function (now, random) {
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
  Object.defineProperty(Math, 'random', { value: random, writable: true, configurable: true });
  function place(frame) {
    const file = frame.getFileName();
    if (!file || /^(node|file|workbench):|[/\\\\]/.test(file)) return undefined;
    const where = file + ':' + frame.getLineNumber() + ':' + frame.getColumnNumber();
    return frame.getFunctionName() ? frame.getFunctionName() + ' (' + where + ')' : where;
  }
  Error.stackTraceLimit = 50;
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: (error, frames) => [String(error), ...frames.map(place).filter(Boolean).map((at) => '    at ' + at)].join('\\n'),
  });
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
    Object.defineProperty(made, 'name', { value: name, writable: true, configurable: true });
    return made;
  }
  return { own, error };
})`;
const bridgeScript = new vm.Script(BRIDGE, { filename: `${OWN_FILE}bridge` });

export function createRealm(sources: RealmSources): Realm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  for (const path of ABSENT) {
    const [first, second] = path.split('.') as [string, string?];
    vm.runInContext(second ? `delete ${first}.${second}` : `delete globalThis.${first}`, context);
  }
  const bridge = bridgeScript.runInContext(context)(sources.now, sources.random);
  return { context, toRealm: bridge.own, error: bridge.error };
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
