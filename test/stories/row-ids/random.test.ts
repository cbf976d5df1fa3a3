/** Ids cleared, columns deleted, rows copied, sorted, edited and removed in any order: what reaches Pipeline was written into its row. */
import fc from 'fast-check';
import { inCodes } from '../../../src/core/code-words';
import { APPLICATION_COLUMNS } from '../../../src/sources/pipeline/application-fields';
import { rowHands } from '../../support/row-hands';
import { sheetOf } from '../../support/small-catalogue';
import { openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 4;
const STORIES = Number(process.env['STORIES'] ?? 25);
/** The person's own column: it goes with its row wherever that goes. */
const [OWN_HEADING, OWN_PLACE] = ['Whose', 18];
const ORIGINALS = Array.from({ length: COUNT }, (_, place) => applicationId(place + 1));

const which = fc.nat({ max: 7 });
const one = <T extends string>(kind: T) => fc.record({ kind: fc.constant(kind), which });
const action = fc.oneof(
  { weight: 4, arbitrary: one('edit notes') },
  { weight: 2, arbitrary: one('edit status') },
  { weight: 1, arbitrary: one('rename') },
  { weight: 3, arbitrary: one('clear id') },
  { weight: 1, arbitrary: one('drop column') },
  { weight: 2, arbitrary: one('copy above') },
  { weight: 2, arbitrary: one('copy below') },
  { weight: 1, arbitrary: one('sort') },
  { weight: 1, arbitrary: one('add') },
  { weight: 1, arbitrary: one('remove') },
  { weight: 1, arbitrary: one('change there') },
  { weight: 3, arbitrary: one('sync') },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function openStory() {
  const sides = openTwoSides(applications(COUNT).map((each) => ({ ...each, location: 'Kisumu' })));
  const hands = rowHands(sides.workbench, TAB, () => sides.column('id'));
  sides.sync();
  sides.wait(60);
  const grid = () => sheetOf(sides.workbench, TAB).grid;
  const ownColumn = () => {
    for (let place = 0; place < 2 * OWN_PLACE; place += 1)
      if (grid().get('value', 0, place) === OWN_HEADING) return place;
    throw new Error('the person’s own column is gone');
  };
  grid().set('value', 0, OWN_PLACE, OWN_HEADING);
  for (const id of ORIGINALS) grid().set('value', sides.rowOf(id), OWN_PLACE, id);
  /** Id → what was written into its row, and so may reach it. */
  const written = new Map<string, Set<string>>();
  let number = 0;
  const rows = () => sides.rows().map((cells, place) => ({ row: place + 1, id: String(cells['id']) }));
  const whose = (row: number) => String(grid().get('value', row, ownColumn()) ?? '');

  function write(row: number, key: string, value: string): void {
    const id = rows()[row - 1]?.id ?? '';
    const isAlone = rows().filter((other) => other.id === id).length === 1;
    for (const owner of [whose(row), isAlone ? id : ''])
      written.set(owner, (written.get(owner) ?? new Set()).add(value));
    sides.type(row, { [key]: value });
  }

  function clearId(row: number, id: string): void {
    const [other, ...more] = rows().filter((each) => each.id === id && each.row !== row);
    hands.clearIds([row]);
    // The person has said which of a row and its copy is the application: what stands there already is written into its row.
    if (other === undefined || more.length > 0) return;
    const values = [...(written.get(id) ?? []), ...(written.get(whose(other.row)) ?? [])];
    written.set(id, new Set(values));
  }

  function carryOut({ kind, which: chosen }: Action): void {
    sides.wait(1);
    number += 1;
    const all = rows();
    const { row = 1, id = '' } = all[chosen % all.length] ?? {};
    const copies = all.filter((other) => whose(other.row).includes(whose(row))).length;
    if (kind === 'edit notes') write(row, 'notes', `note ${number}`);
    else if (kind === 'edit status') write(row, 'status', number % 2 ? 'applied' : 'offer');
    else if (kind === 'rename') write(row, 'company_name', `Renamed ${number}`);
    else if (kind === 'clear id') clearId(row, id);
    else if (kind === 'drop column') hands.dropIdColumn();
    else if (kind === 'sort') hands.sortBy(sides.column('company_name'), number % 2 === 0);
    else if (kind === 'add') sides.add({ company_name: `Added ${number}`, job_title: 'Clerk' });
    // Of a row and its copy nobody could tell which is left.
    else if (kind === 'remove') {
      if (copies === 1 && all.length > 2 && whose(row) !== '') hands.removeRow(row);
    } else if (kind === 'copy above' || kind === 'copy below') {
      // Who types a new row twice has two applications.
      if (!ORIGINALS.includes(whose(row))) return;
      const copy = hands.copyRow(row, kind === 'copy above' ? 'above' : 'below');
      grid().set('value', copy, ownColumn(), `copy ${number} of ${whose(copy) || id}`);
    } else if (kind === 'change there') {
      const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
      const there = ORIGINALS[chosen % COUNT] as string;
      sides.pipeline.change({
        service: 'pipeline',
        update: [{ id: there, location: `There ${number}`, updated_at }],
      });
    } else sides.sync();
  }
  return { sides, carryOut, written };
}

/** Every change that reached an application was written into its row; nothing was emptied, nobody emptied anything. */
function expectOwnEdits(sides: TwoSides, written: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const { method, url, body } of sides.pipeline.requests()) {
    if (method !== 'PATCH') continue;
    const id = url.split('/').pop() ?? '';
    // A row that the person added has no original: what was written while its id was gone may reach any new application.
    const owners = ORIGINALS.includes(id) ? [id] : [id, ''];
    for (const value of Object.values(JSON.parse(body ?? '{}') as object)) {
      const isWritten = owners.some((owner) => written.get(owner)?.has(value));
      expect({ id, value, isWritten }).toMatchObject({ isWritten: true });
    }
  }
}

function expectOnce(sides: TwoSides): void {
  const theirs = sides.theirs();
  expect(theirs.map(({ id }) => id)).toEqual(expect.arrayContaining(ORIGINALS));
  const names = theirs.map(({ company_name, job_title }) => `${company_name} / ${job_title}`);
  expect([...names].sort()).toEqual([...new Set(names)].sort());
}

const WORDS = Object.fromEntries(APPLICATION_COLUMNS.map(({ key, words }) => [key, words]));

/** Expects both sides to agree on each row that is alone with its id. */
function expectSame(sides: TwoSides): void {
  const rows = sides.rows();
  const theirs = new Map(sides.theirs().map((each) => [each.id, each]));
  for (const row of rows) {
    const there = theirs.get(String(row['id']));
    if (!there || rows.filter(({ id }) => id === row['id']).length > 1) continue;
    const keys = ['company_name', 'job_title', 'notes', 'location', 'status'] as const;
    expect(keys.map((key) => inCodes(WORDS[key], String(row[key])))).toEqual(
      keys.map((key) => there[key] ?? ''),
    );
  }
}

it(`every application is there once, and changed only by what was written into its row (${STORIES} stories)`, () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 2, maxLength: 12 }), (actions) => {
      const { sides, carryOut, written } = openStory();
      try {
        for (const each of actions) carryOut(each);
        for (let times = 0; times < 2; times += 1) {
          sides.wait(1);
          sides.sync();
        }
        expectOwnEdits(sides, written);
        expectOnce(sides);
        expectSame(sides);
        expect(sides.sync().sent).toMatchObject({ created: 0, changed: 0 });
      } finally {
        sides.pipeline.close();
      }
    }),
    { numRuns: STORIES },
  );
});
