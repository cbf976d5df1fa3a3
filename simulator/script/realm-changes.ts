/** Tells whether a script has changed the language's own objects, such as `Array.prototype`: their keys and values. */

type Holder = Record<string, unknown>;

interface Noted {
  readonly holder: Holder;
  readonly keys: number;
  readonly values: readonly (readonly [key: string, value: unknown])[];
}

/** @returns Whether the objects and their prototypes are as they are now. */
export function watchChanges(objects: Readonly<Record<string, unknown>>): () => boolean {
  const noted = [...holdersOf(objects)].map(note);
  return () => noted.every(isAsNoted);
}

function holdersOf(objects: Readonly<Record<string, unknown>>): Set<Holder> {
  const holders = new Set<Holder>();
  const add = (object: unknown) => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null) return;
    holders.add(object as Holder);
    const { prototype } = object as { prototype?: unknown };
    if (prototype) holders.add(prototype as Holder);
  };
  for (const object of Object.values(objects)) add(object);
  for (const namespace of [objects['Intl'], objects['WebAssembly']])
    for (const name of Object.getOwnPropertyNames(namespace ?? {})) add((namespace as Holder)[name]);
  return holders;
}

/** Notes the values of a holder's properties. A getter's value may change by itself, as `RegExp.$1` does, so only plain values count. */
function note(holder: Holder): Noted {
  const values = Object.entries(Object.getOwnPropertyDescriptors(holder))
    .filter(([, descriptor]) => 'value' in descriptor)
    .map(([key, { value }]) => [key, value] as const);
  return { holder, keys: Reflect.ownKeys(holder).length, values };
}

function isAsNoted({ holder, keys, values }: Noted): boolean {
  if (Reflect.ownKeys(holder).length !== keys) return false;
  for (const [key, value] of values) if (!Object.is(holder[key], value)) return false;
  return true;
}
