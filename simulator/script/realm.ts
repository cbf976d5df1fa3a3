/**
 * The JavaScript context of one execution: what Apps Script's V8 has and nothing else, with the clock of the
 * simulation. Values that cross into it are made of its own Array, Date and Error, so `instanceof` works there.
 */
import vm from 'node:vm';
import { watchChanges } from './realm-changes';

export interface Realm {
  readonly context: vm.Context;
  /** The language's own globals by name, as the context began with them. */
  readonly builtIns: Readonly<Record<string, unknown>>;
  /** From now on the context has this clock and these random numbers. */
  serve(sources: RealmSources): void;
  /** Arrays, plain objects and dates as the script's own; anything else as it is. */
  toRealm(value: unknown): unknown;
  error(name: string, message: string): unknown;
  /** Returns true if the language's built-in objects are as they were when the context was made. */
  isUnchanged(): boolean;
}

/** The globals that a context takes from the simulation. */
interface RealmSources {
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

/** Names of files that are the simulator's own: no stack of the script shows them. */
export const OWN_FILE = 'simulator:';

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
    if (!file || /^(node|file|simulator):|[/\\\\]/.test(file)) return undefined;
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
  function builtIns() {
    return Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, globalThis[name]]));
  }
  return { own, error, builtIns };
})`;
const bridgeScript = new vm.Script(BRIDGE, { filename: `${OWN_FILE}bridge` });

/** Not a name that a function may give to a parameter, or one that must not be another's. */
const NO_PARAMETER = new Set(['globalThis', 'undefined', 'NaN', 'Infinity', 'eval']);

export function createRealm(first: RealmSources): Realm {
  let sources = first;
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  vm.runInContext(ABSENT.map((path) => `delete globalThis.${path}`).join(';'), context);
  const bridge = bridgeScript.runInContext(context)(
    () => sources.now(),
    () => sources.random(),
  );
  const builtIns: Record<string, unknown> = bridge.builtIns();
  for (const name of NO_PARAMETER) delete builtIns[name];
  return {
    context,
    builtIns,
    serve(others) {
      sources = others;
    },
    toRealm: bridge.own,
    error: bridge.error,
    isUnchanged: watchChanges(builtIns),
  };
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
