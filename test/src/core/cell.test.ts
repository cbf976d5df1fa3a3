import fc from 'fast-check';
import type { FieldType } from '../../../src/core/cell';
import { CUT_MARK, fitText, sameCell, toCell } from '../../../src/core/cell';
import { wallClock } from '../../../src/core/wall-clock';

/** Characters that a cell of Sheets holds. */
const MOST_CHARACTERS = 50_000;
const TYPES: FieldType[] = ['text', 'number', 'date', 'day', 'boolean', 'url', 'list'];

describe('a field becomes a cell', () => {
  it.each([
    ['text', '=1+1', '=1+1'],
    ['text', '0123', '0123'],
    ['text', 556530092, '556530092'],
    ['number', 12.5, 12.5],
    ['boolean', false, false],
    ['date', '2024-10-24T23:12:55.000Z', new Date('2024-10-24T23:12:55.000Z')],
    ['url', 'https://example.com/a', 'https://example.com/a'],
    ['list', ['a', 'b', 3], 'a, b, 3'],
  ] as const)('%s %j', (type, raw, cell) => {
    expect(toCell(type, raw)).toEqual({ cell });
  });

  it.each([
    ['text', { name: 'Acme' }],
    ['number', '12'],
    ['number', Number.NaN],
    ['boolean', 'true'],
    ['date', 'yesterday'],
    ['date', 1729811575000],
    ['date', '2024-99-99'],
    ['list', 'a, b'],
  ] as const)('a %s that came as %j leaves the cell empty and is counted', (type, raw) => {
    expect(toCell(type, raw)).toEqual({ cell: '', mistyped: true });
  });

  it('an object in a list is left out and counted, never "[object Object]"', () => {
    expect(toCell('list', ['a', { b: 1 }])).toEqual({ cell: 'a', mistyped: true });
  });

  it('nothing is an empty cell for every type', () => {
    for (const type of TYPES) {
      for (const raw of [undefined, null, '']) expect(toCell(type, raw)).toEqual({ cell: '' });
    }
  });

  it('whatever the service sends, a cell is something that Sheets takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.anything(), (type, raw) => {
        const { cell } = toCell(type, raw);
        const fits = typeof cell === 'string' ? cell.length <= MOST_CHARACTERS : true;
        const real =
          typeof cell === 'number'
            ? Number.isFinite(cell)
            : !(cell instanceof Date) || !Number.isNaN(cell.getTime());
        return (
          fits && real && (['string', 'number', 'boolean'].includes(typeof cell) || cell instanceof Date)
        );
      }),
    );
  });
});

describe('text longer than a cell', () => {
  it('is cut at 50,000 characters with a mark that a person sees', () => {
    const cut = fitText('x'.repeat(60_000));
    expect(cut).toHaveLength(MOST_CHARACTERS);
    expect(cut.endsWith(CUT_MARK)).toBe(true);
  });

  it('is never cut inside a character', () => {
    const cut = fitText('🙂'.repeat(30_000));
    expect(cut.slice(0, -CUT_MARK.length)).toMatch(/🙂$/u);
    expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(cut)).toBe(false);
  });
});

describe('a cell that was read', () => {
  it.each([
    ['a text that Sheets had made a number of', 123, '123', true],
    ['an empty cell where nothing is planned', '', '', true],
    ['an empty cell where text is planned', '', 'x', false],
    ['a date that lost a millisecond on its way through days', new Date(999), new Date(1000), true],
    ['another day', new Date(0), new Date(86_400_000), false],
    ['a number for a number', 1, 1, true],
    ['text for a number', '1', 1, false],
    ['false where nothing is planned', false, '', false],
  ])('%s', (_, read, planned, same) => {
    expect(sameCell(read, planned, () => wallClock('Etc/UTC'))).toBe(same);
  });
});
