/**
 * The base of every simulated Google object: its methods are metered, its results belong to the script's realm, its
 * errors are those of Apps Script, and calling a method that does not exist throws an error that names it.
 */
import { ExecutionDeath, NotSimulated, ScriptException } from './exception';
import type { Execution } from './execution';

export abstract class ServiceObject {
  /** Not enumerable: a script that lists an object's keys sees none, as in Apps Script. */
  protected declare readonly execution: Execution;

  constructor(execution: Execution) {
    Object.defineProperty(this, 'execution', { value: execution });
  }
}

type ServiceClass = abstract new (...parts: never[]) => ServiceObject;

/**
 * Meters the methods of a class, once, where it is defined: `metered(Menu, 'Menu')` counts `Menu.addItem`. Methods whose
 * name starts with `_` are the simulator's own and stay as they are. A class that extends another is metered as well as
 * that one.
 */
export function metered(type: ServiceClass, name: string): void {
  meter(type.prototype, name);
}

/**
 * The same for the methods of a prototype.
 * @param check Throws when the parts of a call fit none of the method's signatures.
 */
export function meter(prototype: object, name: string, check?: SignatureCheck): void {
  for (const method of Object.getOwnPropertyNames(prototype)) {
    const original = Object.getOwnPropertyDescriptor(prototype, method)?.value;
    if (method === 'constructor' || method.startsWith('_') || typeof original !== 'function') continue;
    const full = `${name}.${method}`;
    Object.defineProperty(prototype, method, {
      enumerable: true,
      configurable: true,
      writable: true,
      value: method === 'toString' ? original : meteredMethod(full, original as Method, check),
    });
  }
  if (!Object.hasOwn(prototype, 'toString')) {
    Object.defineProperty(prototype, 'toString', { value: () => name });
  }
  NAMES.set(prototype, name);
  endOfChain(prototype);
}

/** The Apps Script name of each class, by its prototype. */
const NAMES = new WeakMap<object, string>();
/** Classes at the end of whose chain a lookup that nobody answers is told. */
const ENDED = new WeakSet<object>();

type SignatureCheck = (method: string, parts: readonly unknown[]) => void;
type Method = (this: ServiceObject, ...parts: unknown[]) => unknown;

function meteredMethod(full: string, original: Method, check?: SignatureCheck): Method {
  return function (this: ServiceObject, ...parts: unknown[]) {
    const { execution } = this;
    if (execution.isInside) return original.apply(this, parts);
    try {
      const carriedOut = execution.cross(full, () => {
        check?.(full, parts);
        return original.apply(this, parts);
      });
      return execution.realm.toRealm(carriedOut);
    } catch (error) {
      throw asScriptError(error, execution);
    }
  };
}

/** Converts an error of a service into one of the script's realm. A gap in the simulation is also logged, in case the script catches it. */
export function asScriptError(error: unknown, execution: Execution): unknown {
  if (error instanceof NotSimulated) execution.log.push(error.message);
  const isOurs =
    error instanceof ScriptException || error instanceof ExecutionDeath || error instanceof NotSimulated;
  return isOurs ? execution.realm.error(error.name, error.message) : error;
}

/** A lookup that no class of the chain answers ends here. */
function endOfChain(prototype: object): void {
  let last = prototype;
  for (
    let next = Object.getPrototypeOf(last);
    next && next !== Object.prototype && !ENDED.has(last);
    next = Object.getPrototypeOf(last)
  ) {
    if (next === ServiceObject.prototype) break;
    last = next;
  }
  if (ENDED.has(last)) return;
  ENDED.add(last);
  Object.setPrototypeOf(
    last,
    new Proxy(Object.create(ServiceObject.prototype), {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || SILENT.has(key))
          return Reflect.get(target, key, receiver);
        const { execution } = receiver as { execution: Execution };
        throw asScriptError(new NotSimulated(`${nameOf(receiver)}.${key} is not simulated yet.`), execution);
      },
    }),
  );
}

function nameOf(object: object): string {
  for (let next = Object.getPrototypeOf(object); next; next = Object.getPrototypeOf(next)) {
    const name = NAMES.get(next);
    if (name !== undefined) return name;
  }
  return 'Object';
}

/** Asked for by JavaScript itself or by a printer of values, never by a script that means a method. */
const SILENT = new Set([
  'then',
  'toJSON',
  'inspect',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
  'constructor',
]);
