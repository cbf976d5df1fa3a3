import { loadScript } from '../../../simulator/script/script';
import { outcomeOf, smallCloud } from '../small-cloud';

describe('a script', () => {
  test('is called by the name of a function, with arguments of its own realm', () => {
    const script = loadScript(
      smallCloud(),
      'function main(list, when) { return [list instanceof Array, when instanceof Date, list.length]; }',
    );
    expect(script.call('main', [[1, 2], new Date(0)]).result).toEqual([true, true, 2]);
  });

  test('has a fresh context in each execution, as in Apps Script', () => {
    const script = loadScript(smallCloud(), 'var count = 0; function main() { count += 1; return count; }');
    expect([script.call('main').result, script.call('main').result]).toEqual([1, 1]);
  });

  test('of several files shares one global scope, in their order', () => {
    const files = [
      { name: 'A.gs', source: 'const BASE = 40; function base() { return BASE; }' },
      { name: 'B.gs', source: 'const ANSWER = base() + 2; function main() { return ANSWER; }' },
    ];
    expect(loadScript(smallCloud(), files).call('main').result).toBe(42);
  });

  test('knows which functions it has', () => {
    const script = loadScript(
      smallCloud(),
      'function main() {} const arrow = () => 1; const menu = { item() { return 7; } };',
    );
    expect(['main', 'arrow', 'menu.item', 'nothing', 'no.thing', 'a b'].map(script.has)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(script.call('menu.item').result).toBe(7);
  });

  test('that has no such function is told so by Google', () => {
    expect(outcomeOf('').error).toMatchObject({ message: 'Script function not found: main' });
    expect(loadScript(smallCloud(), '').call('a b').error?.message).toBe('Script function not found: a b');
  });

  test('with an async function is followed to its end', () => {
    expect(outcomeOf('async function main() { await null; return 1; }').result).toBe(1);
    expect(
      outcomeOf('async function main() { await null; throw new TypeError("late"); }').error,
    ).toMatchObject({ name: 'TypeError', message: 'late' });
    expect(outcomeOf('function main() { return new Promise(() => {}); }').result).toBeUndefined();
  });

  test('may throw anything', () => {
    expect(outcomeOf('function main() { throw "text"; }').error).toEqual({ name: 'Error', message: 'text' });
    expect(outcomeOf('function main() { throw undefined; }').error).toEqual({
      name: 'Error',
      message: 'undefined',
    });
    expect(outcomeOf('function main() { throw { name: "Odd", message: 5 }; }').error).toEqual({
      name: 'Odd',
      message: '5',
    });
  });

  test('fails at its top level for every function', () => {
    expect(outcomeOf('nothing(); function main() {}').error).toMatchObject({
      name: 'ReferenceError',
      message: 'nothing is not defined',
    });
  });

  test('shows its own lines in a stack, and none of the simulator', () => {
    const code =
      'function main() {\n  return inner();\n}\nfunction inner() {\n  Utilities.formatDate(1, 2, 3);\n}';
    expect(outcomeOf(code).error?.stack?.split('\n').slice(1)).toEqual([
      '    at inner (Code.gs:5:13)',
      '    at main (Code.gs:2:10)',
    ]);
  });

  test('sees its own realm in what services throw and return', () => {
    const code = `function main() {
      try { Utilities.sleep('x'); } catch (error) { return [error instanceof Error, error.name, Utilities.parseCsv('a') instanceof Array, Object.keys(error)]; }
    }`;
    expect(outcomeOf(code).result).toEqual([true, 'Exception', true, []]);
  });

  test('that does not parse is told as Apps Script tells it, for each call', () => {
    expect(outcomeOf('function main() {\n  return 1 +;\n}').error?.message).toBe(
      "Syntax error: SyntaxError: Unexpected token ';' line: 2 file: Code.gs",
    );
    expect(outcomeOf('\nexport function main() {}').error?.message).toBe(
      "Syntax error: SyntaxError: Unexpected token 'export' line: 2 file: Code.gs",
    );
  });

  test('may not use class fields that the parser of Apps Script lacks', () => {
    expect(outcomeOf('class A {\n  #secret = 1;\n}\nfunction main() {}').error?.message).toBe(
      'Syntax error: ParseError: Unexpected token # line: 2 file: Code.gs',
    );
    expect(outcomeOf('class A {\n  static count = 1;\n}\nfunction main() {}').error?.message).toBe(
      'Syntax error: ParseError: Unexpected token = line: 2 file: Code.gs',
    );
    expect(
      outcomeOf(
        'class A { static make() { return "#fff .#x static a = 1"; } }\nfunction main() { return A.make(); }',
      ).result,
    ).toBe('#fff .#x static a = 1');
  });

  test('lacks what Apps Script lacks', () => {
    const names = [
      'setTimeout',
      'fetch',
      'URL',
      'URLSearchParams',
      'atob',
      'TextEncoder',
      'crypto',
      'structuredClone',
      'process',
      'require',
      'window',
      'AbortController',
    ];
    expect(
      outcomeOf(`function main() { return ${JSON.stringify(names)}.filter((name) => name in globalThis); }`)
        .result,
    ).toEqual([]);
  });

  test('reads the virtual clock, and gets the same random numbers in each simulation', () => {
    const code =
      'function main() { return [Date.now(), new Date().toISOString(), typeof Date(), Math.random()]; }';
    const first = outcomeOf(code).result as [number, string, string, number];
    expect(first.slice(0, 3)).toEqual([
      Date.parse('2024-10-25T13:00:00Z'),
      '2024-10-25T13:00:00.000Z',
      'string',
    ]);
    expect(outcomeOf(code).result).toEqual(first);
    expect(outcomeOf(code, smallCloud(undefined, { seed: 2 })).result).not.toEqual(first);
  });

  test('may wait in a loop for a time to come', () => {
    const outcome = outcomeOf(
      'function main() { const end = Date.now() + 50; while (Date.now() < end); return true; }',
    );
    expect(outcome).toMatchObject({ result: true, killed: false });
    expect(outcome.seconds).toBeCloseTo(0.05, 2);
  });
});
