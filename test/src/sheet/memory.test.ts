import fc from 'fast-check';
import { decode, encode } from '../../../src/sheet/memory';

const id = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => text.trim() === text);
const hash = fc.oneof(fc.stringMatching(/^[0-9a-z]{1,11}$/), fc.constantFrom('!closed', '!left', '!unsure'));

describe('what Jobsheet remembers of its rows', () => {
  it('comes back as it was written, whatever the ids look like', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, hash), { selector: ([key]) => key }),
        fc.array(fc.string()),
        (entries, fields) => {
          const memory = { entries: new Map(entries), fields };
          expect(decode(encode('s', memory))).toEqual(memory);
        },
      ),
    );
  });

  it('keeps where an unfinished sweep stood and which ids it had seen', () => {
    const entries = new Map([
      ['1', 'abc'],
      ['2', '!closed'],
    ]);
    const sweep = { run: 'r', position: { offset: 48 }, lastIds: ['2'], proved: true, seen: new Set(['2']) };
    expect(decode(encode('s', { entries, fields: ['id'], sweep }))).toEqual({
      entries,
      fields: ['id'],
      sweep,
    });
  });

  it('fits 128,000 rows into few cells, none longer than Sheets takes', () => {
    const entries = new Map(
      Array.from({ length: 128_000 }, (_, place) => [String(500_000_000 + place), 'abcdefghij'] as const),
    );
    const lines = encode('s', { entries, fields: ['id'] });
    expect(lines.length).toBeLessThan(70);
    expect(Math.max(...lines.map(([, , text]) => text.length))).toBeLessThan(50_000);
  });

  it.each([
    ['a head that is no JSON', [['s', 0, 'oops']]],
    [
      'a part that is missing',
      [
        ['s', 0, '{"fields":["id"]}'],
        ['s', 2, '1 a'],
      ],
    ],
    [
      'a name that cannot be read',
      [
        ['s', 0, '{"fields":["id"]}'],
        ['s', 1, '%E0%A4%A 1'],
      ],
    ],
    ['nothing', []],
  ])('is not believed when it was damaged: %s', (_, lines) => {
    expect(decode(lines as never)).toBeUndefined();
  });
});
