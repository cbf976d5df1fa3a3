import { loadScript } from '../../../simulator/script/script';
import { failureOf, outcomeOf, resultOf, smallCloud } from '../small-cloud';

describe('PropertiesService', () => {
  test('keeps strings between executions, in three stores', () => {
    const cloud = smallCloud();
    resultOf(
      "PropertiesService.getDocumentProperties().setProperty('a', 1).setProperties({ b: true, c: 'x' })",
      cloud,
    );
    resultOf("PropertiesService.getUserProperties().setProperty('mine', 'yes')", cloud);
    expect(
      resultOf(
        'const p = PropertiesService.getDocumentProperties(); return [p.getProperties(), p.getKeys(), p.getProperty("none")]',
        cloud,
      ),
    ).toEqual([{ a: '1', b: 'true', c: 'x' }, ['a', 'b', 'c'], null]);
    expect(
      resultOf("return PropertiesService.getUserProperties().getProperty('mine')", cloud, {
        user: 'other@example.com',
      }),
    ).toBeNull();
    resultOf(
      "PropertiesService.getDocumentProperties().deleteProperty('a').setProperties({ d: 'y' }, true)",
      cloud,
    );
    expect(Object.fromEntries(cloud.stores.document)).toEqual({ d: 'y' });
  });

  test('takes 9 KB for a value, in bytes', () => {
    const put = (value: string) => `PropertiesService.getScriptProperties().setProperty('a', ${value})`;
    expect(failureOf(put("'x'.repeat(9216)"))).toBe('no error');
    expect(failureOf(put("'x'.repeat(9217)"))).toBe('Exception: Argument too large: value');
    expect(failureOf(put("'é'.repeat(4609)"))).toBe('Exception: Argument too large: value');
  });

  test('takes 500 KB for a store, and leaves it as it was when more is put', () => {
    const cloud = smallCloud();
    const fill = (count: number) =>
      `const all = {}; for (let i = 0; i < ${count}; i += 1) all['k' + i] = 'x'.repeat(9000); PropertiesService.getDocumentProperties().setProperties(all)`;
    expect(failureOf(fill(56), cloud)).toBe('no error');
    expect(failureOf(fill(57), cloud)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(cloud.stores.document.size).toBe(56);
  });

  test('costs 32 ms to read and 63 ms to write, however much', () => {
    const outcome = outcomeOf(
      "function main() { const p = PropertiesService.getUserProperties(); p.setProperties({ a: 'x', b: 'y' }); p.getProperties(); }",
    );
    expect(outcome.seconds).toBeCloseTo(0.095, 2);
  });

  test('has 50,000 reads and writes a day', () => {
    const cloud = smallCloud();
    resultOf('PropertiesService.getUserProperties().getKeys()', cloud);
    const use = cloud.dailyUse.get(cloud.user);
    if (use) use.properties = 50_000;
    expect(failureOf('PropertiesService.getUserProperties().getKeys()', cloud)).toBe(
      'Exception: Service invoked too many times for one day: properties.',
    );
  });

  test('refuses keys that are no text', () => {
    expect(failureOf('PropertiesService.getUserProperties().getProperty(5)')).toBe(
      "Exception: The parameters (number) don't match the method signature for PropertiesService.Properties.getProperty.",
    );
  });
});

describe('CacheService', () => {
  test('keeps text for as long as it is told, ten minutes if nothing is said', () => {
    const cloud = smallCloud();
    resultOf(
      "const c = CacheService.getUserCache(); c.put('a', 1); c.put('b', 'x', 60); c.putAll({ c: 'y', d: 'z' }, 99999)",
      cloud,
    );
    const read = "return CacheService.getUserCache().getAll(['a', 'b', 'c', 'none'])";
    expect(resultOf(read, cloud)).toEqual({ a: '1', b: 'x', c: 'y' });
    cloud.clock.advance(61_000);
    expect(resultOf(read, cloud)).toEqual({ a: '1', c: 'y' });
    cloud.clock.advance(600_000);
    expect(resultOf(read, cloud)).toEqual({ c: 'y' });
    cloud.clock.advance(21_600_000);
    expect(resultOf(read, cloud)).toEqual({});
  });

  test('keeps a cache for each person, for the document and for the script', () => {
    const cloud = smallCloud();
    resultOf(
      "CacheService.getUserCache().put('a', 'user'); CacheService.getDocumentCache().put('a', 'document')",
      cloud,
    );
    expect(
      resultOf(
        "return [CacheService.getUserCache().get('a'), CacheService.getDocumentCache().get('a'), CacheService.getScriptCache().get('a')]",
        cloud,
      ),
    ).toEqual(['user', 'document', null]);
    expect(
      resultOf("return CacheService.getUserCache().get('a')", cloud, { user: 'b@example.com' }),
    ).toBeNull();
    resultOf(
      "CacheService.getUserCache().remove('a'); CacheService.getDocumentCache().removeAll(['a'])",
      cloud,
    );
    expect(resultOf("return CacheService.getDocumentCache().get('a')", cloud)).toBeNull();
  });

  test('takes keys of 250 characters and values of 100 KB', () => {
    const put = (key: string, value: string) =>
      failureOf(`CacheService.getScriptCache().put(${key}, ${value})`);
    expect(put("'k'.repeat(250)", "'x'.repeat(102400)")).toBe('no error');
    expect(put("'k'.repeat(251)", "'x'")).toBe('Exception: Argument too large: key');
    expect(put("'k'", "'x'.repeat(102401)")).toBe('Exception: Argument too large: value');
  });

  test('above 1,000 items keeps the 900 that last longest', () => {
    const code = `const c = CacheService.getScriptCache(); for (let i = 0; i <= 1000; i += 1) c.put('k' + i, 'x', 60 + i);`;
    const cloud = smallCloud();
    expect(failureOf(code, cloud)).toBe('no error');
    expect(cloud.caches.get('script')?.size).toBe(900);
    expect(
      resultOf("const c = CacheService.getScriptCache(); return [c.get('k100'), c.get('k101')]", cloud),
    ).toEqual([null, 'x']);
  });
});

describe('LockService', () => {
  const TAKE =
    'function main() { const lock = LockService.getDocumentLock(); return [lock.tryLock(1000), lock.hasLock(), lock.tryLock(0)]; }';

  test('gives a lock to one execution at a time', () => {
    const cloud = smallCloud();
    const script = loadScript(cloud, TAKE);
    let inner: unknown;
    const listener = (_: unknown, name: string) => {
      if (name !== 'Lock.hasLock' || inner) return;
      inner = 'asked';
      inner = script.call('main');
    };
    cloud.beforeCall.push(listener);
    expect(script.call('main').result).toEqual([true, true, true]);
    expect(inner).toMatchObject({ result: [false, false, false], killed: false });
    expect((inner as { seconds: number }).seconds).toBeGreaterThan(1);
    expect(script.call('main').result).toEqual([true, true, true]);
  });

  test('throws when a lock does not come in time', () => {
    const cloud = smallCloud();
    const script = loadScript(
      cloud,
      'function outer() { LockService.getScriptLock().tryLock(0); Utilities.sleep(1); } function inner() { LockService.getScriptLock().waitLock(5000); }',
    );
    let message: string | undefined;
    cloud.beforeCall.push((_, name) => {
      if (name === 'Utilities.sleep') message = script.call('inner').error?.message;
    });
    script.call('outer');
    expect(message).toBe('Lock timeout: another process was holding the lock for too long.');
  });

  test('keeps the locks of the document, the person and the script apart', () => {
    expect(
      resultOf(
        'LockService.getDocumentLock().tryLock(0); const lock = LockService.getUserLock(); return [lock.hasLock(), LockService.getScriptLock().hasLock()]',
      ),
    ).toEqual([false, false]);
  });

  test('releases', () => {
    expect(
      resultOf(
        'const lock = LockService.getDocumentLock(); lock.waitLock(10); lock.releaseLock(); return lock.hasLock()',
      ),
    ).toBe(false);
    expect(failureOf('LockService.getDocumentLock().waitLock(null)')).toBe(
      "Exception: The parameters (null) don't match the method signature for LockService.Lock.waitLock.",
    );
  });
});
