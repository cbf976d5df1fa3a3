/**
 * A snapshot that may leave the machine: without the keys, tokens and passwords that the stores hold. Whoever opens it
 * again gives their keys anew.
 */
import type { CloudSnapshot } from '../simulator/cloud/snapshot';
import { OFFER } from '../src/sources/catalog';

type Properties = NonNullable<CloudSnapshot['properties']>;
type StringMap = Readonly<Record<string, string>>;

/** Words that scripts name such a property by: `key.trackly`, `API_KEY`, `renewalToken`. */
const SECRET_NAME =
  /(^|[^a-z])(api)?(key|token|secret|password|passwd|credentials?|renewal|refresh|cookie|session|auth|bearer)s?([^a-z]|$)/i;
/** The prefixes of keys: those of our services, and well-known ones of others. */
const KEY_PREFIXES = [
  ...OFFER.services.map(({ id, keyPrefix }) => keyPrefix || `${id}_`),
  ...['sk-', 'sk_', 'ghp_', 'xox[abp]-'],
];
/** A JSON web token, or a key that begins as those of its service do, alone or in JSON. */
const SECRET_VALUE = new RegExp(
  `\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+|(^|["' ])(${KEY_PREFIXES.join('|')})[\\w-]{8,}`,
);
/** Shorter values are too common to be looked for elsewhere. */
const SHORTEST_SECRET = 8;

/** The same snapshot, without every property of any store that is a secret by its name or holds one in its value. */
export function withoutSecrets(snapshot: CloudSnapshot): CloudSnapshot {
  const { properties } = snapshot;
  if (!properties) return snapshot;
  const named = Object.values(properties)
    .flatMap((store) => Object.entries(store ?? {}))
    .filter(([name, value]) => isSecretName(name) && !isPublicName(value, properties));
  const secrets = named.map(([, value]) => value).filter(({ length }) => length >= SHORTEST_SECRET);
  const isNamed = new Set(named.map(([name]) => name));
  const isSecret = (name: string, value: string) =>
    isNamed.has(name) || SECRET_VALUE.test(value) || secrets.some((secret) => value.includes(secret));
  const kept = (store: StringMap = {}): StringMap =>
    Object.fromEntries(Object.entries(store).filter(([name, value]) => !isSecret(name, value)));
  return {
    ...snapshot,
    properties: {
      document: kept(properties.document),
      user: kept(properties.user),
      script: kept(properties.script),
    },
  };
}

/** camelCase counts as words of their own. */
function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

/** A random name by which the document tells everybody of this person opens nothing. */
function isPublicName(value: string, { document = {} }: Properties): boolean {
  return value !== '' && Object.keys(document).some((name) => name.endsWith(`.${value}`));
}
