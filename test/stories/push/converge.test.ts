/** Both sides are changed at random, and are the same after the next sync. */

import fc from 'fast-check';
import { inCodes } from '../../../src/core/code-words';
import { APPLICATION_COLUMNS } from '../../../src/sources/pipeline/application-fields';
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import { openTwoSides, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 6;
const WRITTEN = [
  'company_name',
  'job_title',
  'status',
  'job_url',
  'location',
  'notes',
  'salary_min',
] as const;
type Written = (typeof WRITTEN)[number];

const VALUES: { readonly [Key in Written]: readonly (string | number)[] } = {
  company_name: ['Acme', '=Acme', 'Ünion'],
  job_title: ['Clerk', '2026', "'Quoted", '-1'],
  status: ['saved', 'applied', 'offer'],
  job_url: ['https://a.example', 'https://b.example', ''],
  location: ['Nairobi', 'true', ''],
  notes: ['=1+1', 'two\nlines', 'called', ''],
  salary_min: [0, 1, 50000, ''],
};

const cell = fc
  .constantFrom(...WRITTEN)
  .chain((key) => fc.record({ key: fc.constant(key), value: fc.constantFrom(...VALUES[key]) }));
const which = fc.nat({ max: COUNT + 3 });
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ side: fc.constant('sheet' as const), which, cell, isSeen: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ side: fc.constant('service' as const), which, cell }) },
  {
    weight: 1,
    arbitrary: fc.record({ side: fc.constant('new row' as const), title: fc.constantFrom('Cook', 'Baker') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      side: fc.constant('new there' as const),
      title: fc.constantFrom('Cook', 'Pilot'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ side: fc.constant('sync' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** Ids of rows that both sides know. */
const known = (sides: TwoSides) =>
  sides
    .rows()
    .map(({ id }) => String(id))
    .filter((id) => id !== '');

function carryOut(sides: TwoSides, one: Action): void {
  sides.wait(1);
  const ids = known(sides);
  if (one.side === 'sheet') {
    const place = one.which % ids.length;
    const { key, value } = one.cell;
    // In a row that the person made, cells are not plain text: there this is a formula, and what it comes to is an error.
    const typed = place >= COUNT ? String(value).replace(/^=/, '') : value;
    sides.edit(ids[place] as string, { [key]: typed }, one.isSeen);
  } else if (one.side === 'service') {
    const { key, value } = one.cell;
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    const id = ids[one.which % ids.length] as string;
    sides.pipeline.change({
      service: 'pipeline',
      update: [{ id, [key]: value === '' ? null : value, updated_at }],
    });
  } else if (one.side === 'new row') {
    sides.add({ company_name: 'Typed', job_title: one.title });
  } else if (one.side === 'new there') {
    const at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    sides.pipeline.change({
      service: 'pipeline',
      insert: [
        {
          id: applicationId(1_000 + sides.theirs().length),
          company_name: 'Typed',
          job_title: one.title,
          created_at: at,
          updated_at: at,
        },
      ],
    });
  } else sides.sync();
}

const WORDS = Object.fromEntries(APPLICATION_COLUMNS.map(({ key, words }) => [key, words]));

function expectSame(sides: TwoSides): void {
  const theirs = new Map(sides.theirs().map((one) => [one.id, one]));
  const rows = sides.rows();
  expect(rows.map(({ id }) => id).sort()).toEqual([...theirs.keys()].sort());
  for (const row of rows) {
    const one = theirs.get(String(row['id'])) as Application;
    // A number that was typed where text belongs says the same until the row is written again.
    expect(WRITTEN.map((key) => inCodes(WORDS[key], String(row[key])))).toEqual(
      WRITTEN.map((key) => String(one[key] ?? '')),
    );
  }
}

it.each(['newer', 'sheet', 'service'])('after edits on both sides at random, where %s wins', (winner) => {
  let stories = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
      const sides = openTwoSides(applications(COUNT), { winner });
      try {
        sides.sync();
        for (const one of actions) carryOut(sides, one);
        sides.wait(1);
        sides.sync();
        expectSame(sides);
        expect(sides.sync().sent).toEqual({ created: 0, changed: 0, refused: 0 });
        expectSame(sides);
        stories += 1;
      } finally {
        sides.pipeline.close();
      }
    }),
    { numRuns: 60 },
  );
  console.log(`${stories} stories, both sides the same after each`);
});
