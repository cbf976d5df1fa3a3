/** Google's enumerations, such as `ScriptApp.AuthMode.FULL`: objects that are compared by identity and print their name. */

class EnumerationMember {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumerationMember): number {
    return this.#ordinal - other.ordinal();
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}

/** An enumeration of `@types/google-apps-script`, with its members in Google's order. */
export function enumeration<T extends object>(...names: readonly (keyof T & string)[]): T {
  const members = names.map((name, ordinal) => [name, new EnumerationMember(name, ordinal)]);
  return Object.freeze(Object.fromEntries(members)) as T;
}

/** The name of a member of that enumeration; undefined for anything else, members of others included. */
export function nameIn<T extends object>(members: T, value: unknown): (keyof T & string) | undefined {
  const name = memberName(value) as (keyof T & string) | undefined;
  return name !== undefined && members[name] === value ? name : undefined;
}

/** The member that something kept by its name. */
export function memberNamed<T extends object>(members: T, name: string): T[keyof T] {
  return members[name as keyof T];
}

/** The name of a member of any enumeration, or undefined for anything else. */
export function memberName(value: unknown): string | undefined {
  return value instanceof EnumerationMember ? value.name() : undefined;
}
