import type { EditedCell } from '../../../../../src/sync/push/edited-cells';
import { holdOf, standingOf } from '../../../../../src/sync/push/held/too-many';

const row = { row: 2, id: 'a', cells: [], values: {}, faults: [], isGone: false };
const cells = (emptied: number, typed: number, filled = 0): EditedCell[] => [
  ...Array.from({ length: emptied }, () => ({
    row,
    key: 'notes',
    hadValue: true,
    isEmptied: true,
    said: '',
  })),
  ...Array.from({ length: typed }, () => ({ row, key: 'notes', hadValue: true, isEmptied: false, said: '' })),
  ...Array.from({ length: filled }, () => ({
    row,
    key: 'notes',
    hadValue: false,
    isEmptied: false,
    said: '',
  })),
];
const hold = (
  [emptied, typed, filled = 0]: readonly [number, number, number?],
  had: number,
  standing: Parameters<typeof holdOf>[2] = 'in place',
  isOpen = false,
) => holdOf(cells(emptied, typed, filled), had, standing, isOpen);

describe('cells of a column that were edited at once', () => {
  it('wait when three or more were emptied, and more than half of those that said something', () => {
    expect(hold([2, 0], 2)).toBe('none');
    expect(hold([3, 0], 6)).toBe('none');
    expect(hold([3, 0], 5)).toBe('emptied');
    expect(hold([30, 0], 30)).toBe('emptied');
    expect(hold([5, 3], 8)).toBe('emptied');
  });

  it('wait when twenty or more were changed, and more than half of those that said something', () => {
    expect(hold([0, 19], 19)).toBe('none');
    expect(hold([0, 20], 40)).toBe('none');
    expect(hold([0, 20], 39)).toBe('all');
    // As a paste that went one row too low.
    expect(hold([8, 16], 30)).toBe('all');
    expect(hold([16, 14], 30)).toBe('all');
  });

  it('do not wait where nothing stood before', () => {
    expect(hold([0, 0, 500], 0)).toBe('none');
    expect(hold([0, 5, 500], 9)).toBe('none');
  });

  it('do not wait when they are typed into a column that was emptied and is asked about', () => {
    expect(hold([29, 1], 30)).toBe('emptied');
    expect(hold([15, 15], 30, 'in place', true)).toBe('emptied');
    expect(hold([1, 10], 30, 'in place', true)).toBe('emptied');
    expect(hold([1, 29], 30, 'in place', true)).toBe('all');
  });

  it('wait sooner where the column’s heading stands over another one', () => {
    expect(hold([1, 0], 30, 'half moved')).toBe('all');
    expect(hold([0, 3], 5, 'replaced')).toBe('all');
    expect(hold([0, 3], 6, 'replaced')).toBe('none');
  });
});

it('a column is in place under its heading, and under another name as long as nothing else bears its own', () => {
  expect(standingOf(['A', 'Notes'], 'Notes', 2)).toBe('in place');
  expect(standingOf(['A', 'Mine', 'Notes', 'Notes'], 'Notes', 3)).toBe('in place');
  expect(standingOf(['A', 'Remarks'], 'Notes', 2)).toBe('in place');
  expect(standingOf(['A', ''], 'Notes', 2)).toBe('in place');
  expect(standingOf(['A', '', 'Notes'], 'Notes', 2)).toBe('half moved');
  expect(standingOf(['A', 'Mine', 'Notes'], 'Notes', 2)).toBe('replaced');
});
