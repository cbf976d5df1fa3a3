import { patched, readRecords, storedRecord } from '../../../src/store/properties';

interface Counted {
  readonly one?: number;
  readonly two?: number;
}

function storeOf(entries: Readonly<Record<string, string>>) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getProperty: (key: string) => kept.get(key) ?? null,
    getProperties: () => Object.fromEntries(kept),
    setProperty: (key: string, value: string) => kept.set(key, value),
    deleteProperty: (key: string) => kept.delete(key),
  };
}
/** As much of a property store as a record needs. */
const recordIn = (store: ReturnType<typeof storeOf>) =>
  storedRecord<Counted>(store as never, 'a', 'The counts are too long.');

it('a change leaves what somebody else has changed meanwhile', () => {
  const store = storeOf({ a: '{"one":1}' });
  const [mine, theirs] = [recordIn(store), recordIn(store)];
  expect(mine.read()).toEqual({ one: 1 });
  theirs.update({ two: 2 });
  expect(mine.update({ one: 3 })).toEqual({ one: 3, two: 2 });
  expect(store.kept.get('a')).toBe('{"one":3,"two":2}');
});

it('undefined takes a key away, and a missing record is made', () => {
  expect(patched<Counted>({ one: 1, two: 2 }, { one: undefined })).toEqual({ two: 2 });
  const store = storeOf({});
  recordIn(store).update({ one: 1 });
  expect(store.kept.get('a')).toBe('{"one":1}');
});

it.each(['{', '7', 'null', '"text"'])('damaged text (%s) is no record', (text) => {
  expect(recordIn(storeOf({ a: text })).read()).toBeUndefined();
});

it('what is too large is refused in its own words, and what stood there stays', () => {
  const store = storeOf({ a: '{"one":1}' });
  const large = { one: 'ä'.repeat(5_000) } as never;
  expect(() => recordIn(store).replace(large)).toThrow(
    'The counts are too long. Google keeps no more than 9 KB of it. Nothing was changed.',
  );
  expect(store.kept.get('a')).toBe('{"one":1}');
});

it('all records under a prefix are read at once, damaged ones among them', () => {
  const store = storeOf({ 'sync.a': '{"one":1}', 'sync.b': '{', 'run.a': '{"two":2}' });
  expect([...readRecords<Counted>(store, 'sync.')]).toEqual([
    ['a', { one: 1 }],
    ['b', undefined],
  ]);
});
