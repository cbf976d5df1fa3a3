import fc from 'fast-check';
import { planColumns } from '../../../../src/sheet/table/column-plan';

const wanted = [
  { key: 'id', heading: 'Job ID' },
  { key: 'title', heading: 'Title' },
  { key: 'place', heading: 'Location' },
];
const plan = (facts: Partial<Parameters<typeof planColumns>[0]>) =>
  planColumns({ headings: [], tags: {}, wanted, made: [], making: [], ...facts });
const where = (facts: Partial<Parameters<typeof planColumns>[0]>) =>
  Object.fromEntries(plan(facts).placed.map(({ key, position }) => [key, position]));

describe('where the columns of a table are', () => {
  it('in an empty tab: side by side from the left', () => {
    expect(where({})).toEqual({ id: 1, title: 2, place: 3 });
    expect(plan({}).added.map(({ heading }) => heading)).toEqual(['Job ID', 'Title', 'Location']);
  });

  it('in a tab with the person’s own columns: to the right of them', () => {
    expect(where({ headings: ['Mine', '', 'Also mine'] })).toEqual({ id: 4, title: 5, place: 6 });
  });

  it('in a tab that has our headings already: where they stand, and nothing is added', () => {
    expect(where({ headings: ['Title', 'Notes', 'Location', 'Job ID'] })).toEqual({
      id: 4,
      title: 1,
      place: 3,
    });
    expect(plan({ headings: ['Title', 'Notes', 'Location', 'Job ID'] }).added).toEqual([]);
  });

  it('by their marks, wherever they went and whatever they are called now', () => {
    const tags = { id: 3, title: 1, place: 2 };
    expect(where({ headings: ['Rolle', 'Ort', 'Nummer'], tags, made: ['id', 'title', 'place'] })).toEqual(
      tags,
    );
  });

  it('a column that the person deleted stays deleted, even where a column of theirs has its name', () => {
    const facts = {
      headings: ['Job ID', 'Title', 'Location'],
      tags: { id: 1, title: 2 },
      made: ['id', 'title', 'place'],
    };
    expect(where(facts)).toEqual({ id: 1, title: 2 });
    expect(plan(facts).deleted).toEqual([{ key: 'place', heading: 'Location' }]);
  });

  it('the id’s column comes back when it was deleted', () => {
    const facts = {
      headings: ['Title', 'Location'],
      tags: { title: 1, place: 2 },
      made: ['id', 'title', 'place'],
    };
    expect(where(facts)).toEqual({ id: 3, title: 1, place: 2 });
  });

  it('a new field never takes a column of the person’s that happens to have its name', () => {
    const facts = {
      headings: ['Job ID', 'Title', 'Location'],
      tags: { id: 1, title: 2 },
      made: ['id', 'title'],
    };
    expect(where(facts)).toEqual({ id: 1, title: 2, place: 4 });
  });

  it('a run that died between heading and mark finds its heading again', () => {
    const facts = {
      headings: ['Job ID', 'Title', 'Location'],
      tags: { id: 1 },
      making: ['id', 'title', 'place'],
    };
    expect(plan(facts).added).toEqual([]);
    expect(plan(facts).untagged.map(({ key }) => key)).toEqual(['title', 'place']);
  });

  it('no two fields ever share a column, and none is put onto a heading that is not its own', () => {
    const headings = fc.array(fc.constantFrom('', 'Job ID', 'Title', 'Location', 'Mine'), { maxLength: 8 });
    const tags = fc.dictionary(fc.constantFrom('id', 'title', 'place'), fc.integer({ min: 1, max: 8 }));
    const keys = fc.subarray(['id', 'title', 'place']);
    fc.assert(
      fc.property(headings, tags, keys, keys, (row, marked, made, making) => {
        const { placed, added } = plan({ headings: row, tags: marked, made, making });
        expect(new Set(placed.map(({ position }) => position)).size).toBe(placed.length);
        for (const { position } of added) expect(row[position - 1] ?? '').toBe('');
      }),
    );
  });
});
