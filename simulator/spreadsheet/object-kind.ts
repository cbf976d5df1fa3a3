/**
 * The objects that SpreadsheetApp hands out. Each kind, such as Range, is one prototype that is put together from groups
 * of methods; an object is that prototype and what the simulator keeps in it, hidden from the script.
 */
import type { Execution } from '../script/execution';
import { meter, ServiceObject } from '../script/service-object';
import type { Workbook } from '../workbook/workbook';
import type { Book } from './book';
import { checkSignature } from './signatures';

/** The properties that every object of a spreadsheet has. */
interface Known {
  readonly book: Book;
  readonly execution: Execution;
  readonly workbook: Workbook;
}

/** An object as its methods see it: Google's interface, and what is hidden in it. */
export type Simulated<Google, Hidden> = Google & Hidden & Known;

/** Some methods of an interface: the compiler checks each against Google's own signature of it. */
export type Methods<Google, Hidden = object> = Partial<Google> & { toString?(): string } & ThisType<
    Simulated<Google, Hidden>
  >;

/** Properties of all kinds; a script that lists an object's properties does not see them. */
const KNOWN: PropertyDescriptorMap & ThisType<Known> = {
  execution: {
    get() {
      return this.book.execution;
    },
  },
  workbook: {
    get() {
      return this.book.workbook;
    },
  },
};

export class ObjectKind<Google extends object, Hidden extends object = object> {
  readonly #name: string;
  readonly #prototype: object = Object.create(ServiceObject.prototype, KNOWN);

  /** @param groups All methods; none for a kind whose methods need the kind itself, and are given to `define`. */
  constructor(name: string, ...groups: readonly Methods<Google, Hidden>[]) {
    this.#name = name;
    if (groups.length > 0) this.define(...groups);
  }

  /** Gives the kind its methods, once. */
  define(...groups: readonly Methods<Google, Hidden>[]): void {
    for (const group of groups) {
      Object.defineProperties(this.#prototype, Object.getOwnPropertyDescriptors(group));
    }
    meter(this.#prototype, this.#name, checkSignature);
  }

  /**
   * An object for the script, as Google's whole interface: the groups need not have all of its methods, since a method
   * that none of them has throws an error that names it as soon as it is asked for.
   */
  create(book: Book, hidden: Hidden): Google {
    const object = Object.create(this.#prototype);
    hide(object, { book, ...hidden });
    return object;
  }

  /** Returns true if it is an object of this kind, and gives access to its hidden state. */
  has(object: unknown): object is Simulated<Google, Hidden> {
    return Object.prototype.isPrototypeOf.call(this.#prototype, Object(object));
  }
}

/** State that a script must not see when it lists or prints an object. */
function hide(object: object, state: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(state)) {
    Object.defineProperty(object, name, { value: state[name], writable: true });
  }
}
