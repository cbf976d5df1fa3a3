import { movedColumns, tagsAfter, untaggedIds } from '../../../../src/sheet/table/moved-columns';

const wanted = [
  { key: 'id', heading: 'Job ID' },
  { key: 'title', heading: 'Title' },
  { key: 'place', heading: 'Location' },
];
const tags = { id: 1, title: 2, place: 3 };
const made = Object.keys(tags);
/** @param full 1-based positions of columns in which something stands. */
const moved = (headings: readonly string[], full: readonly number[]) =>
  movedColumns({ headings, tags, wanted, made }, (position) => !full.includes(position));

describe('a column that was cut and pasted elsewhere', () => {
  it('is followed to where its heading stands, the id’s too', () => {
    expect(moved(['Job ID', '', 'Location', 'Mine', 'Title'], [1, 3, 4, 5])).toEqual({ title: 5 });
    expect(moved(['', 'Title', 'Location', '', 'Job ID'], [2, 3, 5])).toEqual({ id: 5 });
  });

  it('is followed with all the others of the table', () => {
    expect(moved(['', '', '', '', 'Job ID', 'Title', 'Location'], [5, 6, 7])).toEqual({
      id: 5,
      title: 6,
      place: 7,
    });
  });

  it('is followed onto another of ours, which is no more then, and where two have changed places', () => {
    expect(moved(['Job ID', '', 'Title'], [1, 3])).toEqual({ title: 3, place: null });
    expect(moved(['Job ID', 'Location', 'Title'], [1, 2, 3])).toEqual({ title: 3, place: 2 });
    expect(tagsAfter(tags, { title: 3, place: null })).toEqual({ id: 1, title: 3 });
  });
});

describe('a column over which another of ours was pasted', () => {
  const { title: _, ...others } = tags;
  const movedOf = (headings: readonly string[], left: Readonly<Record<string, number>>, had = made) =>
    movedColumns({ headings, tags: left, wanted, made: had }, () => false);

  it('is no more, when the emptied one was deleted with its mark, or it was a copy', () => {
    expect(movedOf(['Job ID', '', 'Title'], others)).toEqual({ place: null });
    expect(movedOf(['Job ID', 'Title', 'Title'], tags)).toEqual({ place: null });
    expect(movedOf(['Title', 'Title', 'Location'], tags)).toEqual({ id: null });
  });

  it('stays, where the person may have given it a name that is free', () => {
    expect(movedOf(['Job ID', 'Role', 'Title'], tags)).toEqual({});
    expect(movedOf(['Job ID', '', 'Title'], others, ['id', 'place'])).toEqual({});
  });
});

describe('a column whose heading was changed', () => {
  it('stays where its mark is, when the old name stands nowhere or twice', () => {
    expect(moved(['Job ID', 'Role', 'Location'], [1, 2, 3])).toEqual({});
    expect(moved(['Job ID', '', 'Location'], [1, 3])).toEqual({});
    expect(moved(['Job ID', '', 'Location', 'Title', 'Title'], [1, 3, 4, 5])).toEqual({});
  });

  it('stays, when the person calls a column of their own by the old name and its cells are still there', () => {
    expect(moved(['Job ID', 'Role', 'Location', 'Title'], [1, 2, 3, 4])).toEqual({});
    expect(moved(['Job ID', '', 'Location', 'Title'], [1, 2, 3, 4])).toEqual({});
  });
});

describe('a column of ids without a mark', () => {
  const { id: _, ...others } = tags;
  const found = (headings: readonly string[], left: Readonly<Record<string, number>>, holdsIds: boolean) =>
    untaggedIds({ headings, tags: left, wanted, made }, () => holdsIds);

  it('is the one with its heading, if ids stand there', () => {
    expect(found(['Mine', 'Title', 'Location', 'Job ID'], others, true)).toBe(4);
    expect(found(['Mine', 'Title', 'Location', 'Job ID'], others, false)).toBeUndefined();
  });

  it('is not looked for where the heading stands nowhere or twice, a mark tells it, or no column has one', () => {
    expect(found(['Mine', 'Title', 'Location'], others, true)).toBeUndefined();
    expect(found(['Job ID', 'Title', 'Location', 'Job ID'], others, true)).toBeUndefined();
    expect(found(['', 'Title', 'Location', 'Job ID'], tags, true)).toBeUndefined();
    expect(found(['Job ID', 'Title', 'Location'], {}, true)).toBeUndefined();
  });
});
