import { loadScript } from '../../../simulator/script/script';
import { callFromSidebar } from '../../../simulator/script/sidebar-calls';
import { smallCloud } from '../small-cloud';

const CODE = `
  function echo(value) { return value; }
  function secret_() { return 1; }
  const menu = { item() { return 1; } };
  function dated() { return { rows: [[new Date()]] }; }
  function loop() { const a = {}; a.a = a; return a; }
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function nothing() {}
  function holes() { return [undefined, NaN, { a: undefined, b: 1 }]; }
  function fail() { throw new RangeError('too far'); }
  function refuse() { Utilities.sleep('x'); }
`;
const call = (name: string, ...parts: unknown[]) =>
  callFromSidebar(loadScript(smallCloud(), CODE), name, parts);

describe('google.script.run', () => {
  test('carries what JSON can hold both ways, as a copy', () => {
    const value = { a: [1, 'x', true, null, { b: [] }] };
    const { result } = call('echo', value);
    expect(result).toEqual(value);
    expect(result).not.toBe(value);
  });

  test('turns holes into null and drops what is undefined', () => {
    expect(call('echo', [undefined, 1]).result).toEqual([null, 1]);
    expect(call('holes').result).toEqual([null, null, { b: 1 }]);
    expect(call('nothing').result).toBeNull();
  });

  test('refuses dates, functions and circles before anything is sent', () => {
    expect(call('echo', { when: new Date() })).toMatchObject({
      error: { message: 'Failed due to illegal value in property: when' },
      services: {},
    });
    expect(call('echo', 1, () => 1).error?.message).toBe('Failed due to illegal value in property: 1');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(call('echo', circle).error?.message).toBe('Failed due to circular reference.');
  });

  test('fails when the script returns what cannot cross', () => {
    for (const name of ['dated', 'loop', 'sheet']) {
      expect(call(name).error?.message).toBe(
        'The script completed but the returned value is not a supported return type.',
      );
    }
  });

  test('sees only top-level functions whose names do not end in an underscore', () => {
    for (const name of ['secret_', 'missing', 'menu.item']) {
      expect(call(name).error).toEqual({
        name: 'TypeError',
        message: `google.script.run.${name} is not a function`,
      });
    }
  });

  test('tells the failure handler of errors by name and message', () => {
    expect(call('fail').error).toEqual({ name: 'ScriptError', message: 'RangeError: too far' });
    expect(call('refuse').error?.message).toBe(
      "Exception: The parameters (String) don't match the method signature for Utilities.sleep.",
    );
  });
});
