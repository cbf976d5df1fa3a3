/** Runs that die while they set ids right: no application twice, no edit lost, no row with the id of another. */

import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import { type Death, type Deaths, deathsOf } from '../../support/deaths';
import { rowHands } from '../../support/row-hands';
import { openTwoSides, sidesOf, TAB, workbenchOf } from '../../support/two-sides';
import {
  applicationId,
  applications,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 4;
const [FIRST, SECOND, THIRD] = [1, 2, 3].map(applicationId) as [string, string, string];

interface Story {
  readonly workbook: CloudSnapshot;
  readonly theirs: readonly Application[];
}

/** The id column deleted; one row was edited, one copied and made another application, one removed and typed again. */
function begin(): Story {
  const sides = openTwoSides(applications(COUNT).map((one) => ({ ...one, location: 'Kisumu' })));
  const hands = rowHands(sides.workbench, TAB, () => sides.column('id'));
  sides.sync();
  sides.wait(60);
  sides.edit(FIRST, { notes: 'mine' });
  sides.type(hands.copyRow(sides.rowOf(SECOND), 'above'), { company_name: 'Acme' });
  hands.removeRow(sides.rowOf(THIRD));
  hands.dropIdColumn();
  sides.add({ company_name: 'Company 3', job_title: 'Title 3', status: 'applied' });
  const story = { workbook: sides.workbench.export(), theirs: sides.theirs() };
  sides.pipeline.close();
  return story;
}

function essence(application: object): string {
  const { company_name, job_title, status, location, notes } = application as Application;
  return JSON.stringify([company_name, job_title, status, location || null, notes || null]);
}

function open({ workbook, theirs }: Story) {
  const pipeline = openLocalPipeline(theirs);
  const workbench = workbenchOf(pipeline, workbook);
  return { pipeline, workbench, sides: sidesOf(pipeline, workbench) };
}

function deathsIn(story: Story): Deaths {
  const { pipeline, workbench } = open(story);
  const deaths = deathsOf(workbench, () => workbench.ask('runSync', ['mine']));
  pipeline.close();
  return deaths;
}

function stateAfter(story: Story, death?: Death) {
  const { pipeline, workbench, sides } = open(story);
  if (death) workbench.ask('runSync', ['mine'], death);
  sides.wait(2);
  sides.sync();
  sides.wait(2);
  const again = sides.sync().sent;
  const theirs = sides.theirs();
  const state = {
    theirs: theirs.map(essence).sort(),
    linked: sides.rows().map(({ id, company_name }) => {
      const there = theirs.find((one) => one.id === id);
      return `${company_name} is ${there?.company_name ?? id}`;
    }),
    sentAgain: [again.created, again.changed, again.refused],
  };
  pipeline.close();
  return state;
}

it('a run that sets ids right and is killed at any service call ends like one that was not', () => {
  const story = begin();
  const calm = stateAfter(story);
  const told = [1, 2, 3, 4].map((number) => `Company ${number}`);
  expect(calm.theirs.map((one) => JSON.parse(one)[0])).toEqual(expect.arrayContaining(told));
  expect(calm.theirs).toContain(JSON.stringify(['Company 1', 'Title 1', 'saved', 'Kisumu', 'mine']));
  expect(calm.theirs).toContain(JSON.stringify(['Company 3', 'Title 3', 'applied', 'Kisumu', null]));
  const { calls, deaths } = deathsIn(story);
  for (const death of deaths)
    expect({ ...death, ...stateAfter(story, death) }).toEqual({ ...death, ...calm });
  expect(calls).toBeGreaterThan(40);
  expect(deaths.length).toBeGreaterThan(20);
  console.log(`killed at any of ${calls} service calls, which left ${deaths.length} different states`);
}, 300_000);
