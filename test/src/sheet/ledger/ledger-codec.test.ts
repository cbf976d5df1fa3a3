import fc from 'fast-check';
import { isUsableId } from '../../../../src/core/row-id';
import {
  decodeLedger,
  encodeLedger,
  entryCodec,
  type FingerprintUnit,
  type LedgerLine,
  TEXTS,
} from '../../../../src/sheet/ledger/ledger-codec';
import {
  DETAILS_MISSING,
  type LedgerEntry,
  type ListedEntry,
  type RowLedger,
  SOFT_DELETED,
  softDeleted,
  UNSURE,
  type WrittenEntry,
} from '../../../../src/sheet/ledger/row-ledger';

const ROWS = entryCodec('row');
const encode = (ledger: RowLedger) => encodeLedger('s', ledger, ROWS);
const decode = (lines: readonly LedgerLine[]) => decodeLedger(lines, ROWS);
const written = (fingerprint: string): WrittenEntry => ({ kind: 'written', fingerprint });

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter(isUsableId),
  fc.constantFrom('__proto__', 'constructor', '!closed', 'a b', 'a+', '+', '%', 'a%20b', 'new-abc-def-1'),
);
/** Generates fingerprints, and texts that resemble them but are none. */
const fingerprint = fc.oneof(
  fc.stringMatching(/^[0-9a-z]{1,11}$/),
  fc.constantFrom('', '?', '@k5~-1', '@=k5', 'a+', '+', '%2B', 'a b'),
);
const text = fc.oneof(
  fingerprint,
  fc.string({ maxLength: 12 }),
  fc.constantFrom('Interview+', '!closed', 'a.b'),
);

function listed(unit: FingerprintUnit): fc.Arbitrary<ListedEntry> {
  const own =
    unit === 'row'
      ? fc.record({ kind: fc.constant('written' as const), fingerprint })
      : fc.record({
          kind: fc.constant('cells' as const),
          fingerprints: fc.array(fingerprint, { minLength: 1, maxLength: 4 }),
          isTombstone: fc.boolean(),
        });
  const closed = fingerprint.map((one) => softDeleted(written(one)));
  return fc.oneof(own, closed, fc.constantFrom<ListedEntry>(SOFT_DELETED, UNSURE, DETAILS_MISSING));
}

function entry(unit: FingerprintUnit): fc.Arbitrary<LedgerEntry> {
  const day = fc.oneof(fc.constant(undefined), fc.nat(40_000));
  // Nothing is known of a row whose fingerprint is empty, whether or not its record has left.
  const before = listed(unit).filter((one) => one.kind !== 'written' || one.fingerprint !== '');
  const left = fc.record({ kind: fc.constant('left' as const), day, before });
  return fc.oneof(listed(unit), left).filter(isTold);
}

/** One blank cell has a blank text, which says nothing behind the day of a row that left. */
function isTold(one: LedgerEntry): boolean {
  if (one.kind !== 'left' || one.before.kind !== 'cells') return true;
  return one.before.isTombstone || one.before.fingerprints.join('.') !== '';
}

describe('the stored form of a ledger', () => {
  it.each(['row', 'cell'] as const)('comes back as it was written, with fingerprints of each %s', (unit) => {
    const all = fc.uniqueArray(fc.tuple(id, entry(unit)), { selector: ([key]) => key });
    fc.assert(
      fc.property(all, fc.array(fc.string()), (entries, fields) => {
        const ledger = { entries: new Map(entries), fields };
        expect(decodeLedger(encodeLedger('s', ledger, entryCodec(unit)), entryCodec(unit))).toEqual(ledger);
      }),
    );
  });

  it('brings texts back as they were, whatever they say', () => {
    const all = fc.uniqueArray(fc.tuple(id, text), { selector: ([key]) => key });
    fc.assert(
      fc.property(all, (entries) => {
        const ledger = { entries: new Map(entries), fields: [] };
        expect(decodeLedger(encodeLedger('follow.s', ledger, TEXTS), TEXTS)).toEqual(ledger);
      }),
    );
  });

  it('tells seen from not seen, whatever the ids and entries look like', () => {
    const entries = fc.uniqueArray(fc.tuple(id, entry('row'), fc.boolean()), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, (all) => {
        const seen = new Set(all.flatMap(([key, , isSeen]) => (isSeen ? [key] : [])));
        const reading = { run: 'r', position: { offset: 48 }, lastIds: ['2'], proved: true, seen };
        const ledger = {
          entries: new Map(all.map(([key, one]) => [key, one] as const)),
          fields: ['id'],
          reading,
        };
        expect(decode(encode(ledger))).toEqual(ledger);
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
      ['1', written('a')],
      ['\ud83d', written('b')],
      ['x'.repeat(60_000), written('c')],
      ['2', written('d'.repeat(60_000))],
    ]);
    const lines = encode({ entries: odd, fields: ['id'], reading: huge });
    expect(Math.max(...lines.map(([, , text]) => text.length))).toBeLessThan(50_000);
    expect(decode(lines)).toEqual({ entries: new Map([['1', written('a')]]), fields: ['id'] });
  });

  it('is read as the version before wrote it', () => {
    const head = '{"fields":["id"],"sweep":{"run":"r","position":{},"lastIds":[],"proved":true}}';
    const lines: LedgerLine[] = [
      ['s', 0, head],
      ['s', 1, 'a%2B abc+\nb !closed\nc !left\nd !left:7:abc+\ne !left:8:!unsure\nf !left::'],
    ];
    expect(decode(lines)).toMatchObject({
      entries: new Map<string, LedgerEntry>([
        ['a+', written('abc')],
        ['b', SOFT_DELETED],
        ['c', { kind: 'left', day: undefined, before: UNSURE }],
        ['d', { kind: 'left', day: 7, before: written('abc') }],
        ['e', { kind: 'left', day: 8, before: UNSURE }],
        ['f', { kind: 'left', day: undefined, before: UNSURE }],
      ]),
      reading: { seen: new Set(['a+', 'd']) },
    });
  });

  it('is read cell by cell as the version before wrote it', () => {
    const lines: LedgerLine[] = [
      ['s', 0, '{"fields":["id","title","note"]}'],
      ['s', 1, 'a abc.@k5\nb !gone.abc.\nc !closed\nd ?.'],
    ];
    const cells = (fingerprints: string[], isTombstone = false) => ({
      kind: 'cells',
      fingerprints,
      isTombstone,
    });
    expect(decodeLedger(lines, entryCodec('cell'))?.entries).toEqual(
      new Map<string, unknown>([
        ['a', cells(['abc', '@k5'])],
        ['b', cells(['abc', ''], true)],
        ['c', SOFT_DELETED],
        ['d', cells(['?', ''])],
      ]),
    );
  });

  it('takes what only a later version understands for unsure', () => {
    const lines: LedgerLine[] = [
      ['s', 0, '{"fields":["id"]}'],
      ['s', 1, 'a !archived'],
    ];
    expect(decode(lines)?.entries).toEqual(new Map([['a', UNSURE]]));
  });

  it('keeps where an unfinished list stood and which ids it had seen', () => {
    const entries = new Map<string, LedgerEntry>([
      ['1', written('abc')],
      ['2', SOFT_DELETED],
    ]);
    const reading = {
      run: 'r',
      position: { offset: 48 },
      lastIds: ['2'],
      proved: true,
      seen: new Set(['2']),
    };
    expect(decode(encode({ entries, fields: ['id'], reading }))).toEqual({
      entries,
      fields: ['id'],
      reading,
    });
  });

  it('fits 128,000 rows into few cells, none longer than Sheets takes', () => {
    const entries = new Map(
      Array.from(
        { length: 128_000 },
        (_, place) => [String(500_000_000 + place), written('abcdefghij')] as const,
      ),
    );
    const lines = encode({ entries, fields: ['id'] });
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
    // A damaged sheet may hold anything, also what no codec has written.
    expect(decode(lines as never)).toBeUndefined();
  });
});
