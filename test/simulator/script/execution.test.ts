import { loadScript } from '../../../simulator/script/script';
import { outcomeOf, smallCloud } from '../small-cloud';

const COUNTING = `function main() {
  const properties = PropertiesService.getDocumentProperties();
  try {
    for (let index = 0; index < 5; index += 1) properties.setProperty('step', String(index));
  } catch (error) {
    properties.setProperty('caught', error.message);
  } finally {
    properties.setProperty('finally', 'yes');
  }
}`;

describe('an execution', () => {
  test('counts the calls of services and lets the clock pay for them', () => {
    const cloud = smallCloud();
    const outcome = outcomeOf(COUNTING, cloud);
    expect(outcome.services).toEqual({
      'PropertiesService.getDocumentProperties': 1,
      'Properties.setProperty': 6,
    });
    expect(outcome.seconds).toBeCloseTo(6 * 0.063, 2);
  });

  test('dies at the call it is told to; no catch and no finally saves anything', () => {
    const cloud = smallCloud();
    const outcome = outcomeOf(COUNTING, cloud, { dieAt: 4 });
    expect(outcome).toMatchObject({
      killed: true,
      error: {
        name: 'ExecutionDeath',
        message: 'The execution was killed at service call 4 (Properties.setProperty).',
      },
    });
    expect(Object.fromEntries(cloud.stores.document)).toEqual({ step: '1' });
    expect(outcome.error?.stack).toContain('at main (Code.gs:');
    expect(outcome.error?.stack).not.toContain('execution.ts');
    expect(outcome.services['Properties.setProperty']).toBe(3);
  });

  test('is killed at six minutes, and what it does then is lost', () => {
    const cloud = smallCloud();
    const code = `function main() { try { while (true) Utilities.sleep(100000); } finally { PropertiesService.getScriptProperties().setProperty('a', 'b'); } }`;
    const outcome = outcomeOf(code, cloud);
    expect(outcome).toMatchObject({
      killed: true,
      seconds: 360,
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(cloud.stores.script.size).toBe(0);
  });

  test('of a simple trigger has thirty seconds', () => {
    const outcome = outcomeOf('function main() { Utilities.sleep(31000); }', smallCloud(), {
      kind: 'simple-trigger',
    });
    expect(outcome).toMatchObject({ killed: true, seconds: 30 });
  });

  test('that loops without calling anything is stopped, and has used up its time', () => {
    const outcome = outcomeOf(
      'function main() { try { for (;;); } finally { done = true; } }',
      smallCloud(),
      { patience: 50 },
    );
    expect(outcome).toMatchObject({
      killed: true,
      seconds: 360,
      error: { message: 'Exceeded maximum execution time' },
    });
  });

  test('that has died logs nothing more and cannot read the time', () => {
    const code = `function main() { try { Utilities.sleep(1); } catch { try { console.log('x'); } catch { new Date(); } } }`;
    const outcome = outcomeOf(code, smallCloud(), { dieAt: 1 });
    expect(outcome).toMatchObject({ killed: true, log: [] });
  });

  test('leaves writes that were not flushed lost or kept when it dies, as one chooses', () => {
    const code = `function main() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue('x'); Utilities.sleep(1); }`;
    for (const [unflushed, value] of [
      ['lost', undefined],
      ['kept', 'x'],
    ] as const) {
      const cloud = smallCloud();
      expect(outcomeOf(code, cloud, { dieAt: 4, unflushed }).killed).toBe(true);
      expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe(value);
    }
  });

  test('gives its locks back when it dies', () => {
    const cloud = smallCloud();
    const code = `function main() { const lock = LockService.getDocumentLock(); const got = lock.tryLock(0); Utilities.sleep(1); return got; }`;
    const script = loadScript(cloud, code);
    expect(script.call('main', [], { dieAt: 3 }).killed).toBe(true);
    expect(cloud.locks.size).toBe(0);
    expect(script.call('main').result).toBe(true);
  });

  test('names what is not simulated, and says so in the log even when it is caught', () => {
    const code = `function main() { try { CacheService.getScriptCache().frobnicate(); } catch (error) { return error.message; } }`;
    const outcome = outcomeOf(code);
    expect(outcome.result).toBe('Cache.frobnicate is not simulated yet.');
    expect(outcome.log).toEqual([outcome.result]);
    expect(outcomeOf('function main() { return [typeof DriveApp, typeof Sheets]; }').result).toEqual([
      'object',
      'undefined',
    ]);
    expect(outcomeOf('function main() { DriveApp.getFiles(); }').error?.message).toBe(
      'DriveApp is not simulated (DriveApp.getFiles).',
    );
  });
});
