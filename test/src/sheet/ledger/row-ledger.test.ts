import fc from 'fast-check';
import { isUsableId } from '../../../../src/core/row-id';
import { decode, encode } from '../../../../src/sheet/ledger/row-ledger';

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter(isUsableId),
  fc.constantFrom('__proto__', 'constructor', '!closed', 'a b', 'a+', '+', '%', 'a%20b', 'new-abc-def-1'),
);
const fingerprint = fc.oneof(
  fc.stringMatching(/^[0-9a-z]{1,11}$/),
  fc.constantFrom('!closed', '!left', '!unsure', 'a+', '+', '%2B', ''),
  fc.string({ maxLength: 12 }),
);

describe('what Jobsheet remembers of its rows', () => {
  it('comes back as it was written, whatever the ids look like', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, fingerprint), { selector: ([key]) => key }),
        fc.array(fc.string()),
        (entries, fields) => {
          const ledger = { entries: new Map(entries), fields };
          expect(decode(encode('s', ledger))).toEqual(ledger);
        },
      ),
    );
  });

  it('tells seen from not seen, whatever the ids and fingerprints look like', () => {
    const entries = fc.uniqueArray(fc.tuple(id, fingerprint, fc.boolean()), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, (all) => {
        const seen = new Set(all.flatMap(([key, , isSeen]) => (isSeen ? [key] : [])));
        const reading = { run: 'r', position: { offset: 48 }, lastIds: ['2'], proved: true, seen };
        const ledger = {
          entries: new Map(all.map(([key, text]) => [key, text] as const)),
          fields: ['id'],
          reading,
        };
        expect(decode(encode('s', ledger))).toEqual(ledger);
      }),
    );
  });

  it('leaves out what no cell can hold, and never fails for it', () => {
    const huge = {
      run: 'r',
      position: {},
      lastIds: ['x'.repeat(60_000)],
      proved: true,
      seen: new Set(['1']),
    };
    const odd = new Map([
      ['1', 'a'],
      ['\ud83d', 'b'],
      ['x'.repeat(60_000), 'c'],
      ['2', 'd'.repeat(60_000)],
    ]);
    const lines = encode('s', { entries: odd, fields: ['id'], reading: huge });
    expect(Math.max(...lines.map(([, , text]) => text.length))).toBeLessThan(50_000);
    expect(decode(lines)).toEqual({ entries: new Map([['1', 'a']]), fields: ['id'] });
  });

  it('is read as the version before wrote it', () => {
    const head = '{"fields":["id"],"sweep":{"run":"r","position":{},"lastIds":[],"proved":true}}';
    const lines: [string, number, string][] = [
      ['s', 0, head],
      ['s', 1, 'a%2B abc+\nb !closed'],
    ];
    expect(decode(lines)).toMatchObject({
      entries: new Map([
        ['a+', 'abc'],
        ['b', '!closed'],
      ]),
      reading: { seen: new Set(['a+']) },
    });
  });

  it('keeps where an unfinished sweep stood and which ids it had seen', () => {
    const entries = new Map([
      ['1', 'abc'],
      ['2', '!closed'],
    ]);
    const reading = {
      run: 'r',
      position: { offset: 48 },
      lastIds: ['2'],
      proved: true,
      seen: new Set(['2']),
    };
    expect(decode(encode('s', { entries, fields: ['id'], reading }))).toEqual({
      entries,
      fields: ['id'],
      reading,
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
