/** Runs that die while edits wait, are put back or are sent after the person said so: nothing is sent that they did not agree to. */

import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import { type Death, type Deaths, deathsOf } from '../../support/deaths';
import { questionOf, say } from '../../support/questions';
import { sheetOf } from '../../support/small-catalogue';
import { openTwoSides, sidesOf, TAB, workbenchOf } from '../../support/two-sides';
import {
  application,
  applicationId,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 5;
const ids = Array.from({ length: COUNT }, (_, place) => applicationId(place + 1));

interface Story {
  readonly workbook: CloudSnapshot;
  readonly theirs: readonly Application[];
}

/** All notes emptied, and one other cell changed. @param answer What the person has said of it after a run. */
function begin(answer?: 'send' | 'restore'): Story {
  const sides = openTwoSides(ids.map((_, place) => application(place + 1, { notes: `note ${place}` })));
  sides.sync();
  sides.wait(60);
  sides.sync();
  sides.wait(60);
  const { workbook } = sides.workbench.cloud;
  for (const id of ids)
    person.editCell(workbook, sheetOf(sides.workbench, TAB), sides.rowOf(id), sides.column('notes'), '');
  if (answer) {
    sides.sync();
    say(sides, answer);
  }
  sides.edit(ids[0] as string, { location: 'Nairobi' });
  const story = { workbook: sides.workbench.export(), theirs: sides.theirs() };
  sides.pipeline.close();
  return story;
}

function stateAfter({ workbook, theirs }: Story, death?: Death) {
  const pipeline = openLocalPipeline(theirs);
  const workbench = workbenchOf(pipeline, workbook);
  const sides = { workbench, ...sidesOf(pipeline, workbench) };
  const reached = death === undefined || workbench.ask('runSync', ['mine'], death).killed;
  sides.wait(2);
  // The one who looks after it edits on: however few are left, the others wait.
  if (death && sides.cell(ids[1] as string, 'notes') === '')
    sides.edit(ids[1] as string, { notes: 'note 1' });
  sides.sync();
  sides.wait(2);
  sides.sync();
  const all = sides.theirs();
  const state = {
    theirs: ids.map((id) => all.find((one) => one.id === id)?.notes ?? null),
    mine: ids.map((id) => sides.cell(id, 'notes')),
    location: sides.one(ids[0] as string).location,
    asks: questionOf(sides)?.words ?? null,
  };
  pipeline.close();
  return { state, reached };
}

function deathsIn({ workbook, theirs }: Story): Deaths {
  const pipeline = openLocalPipeline(theirs);
  const workbench = workbenchOf(pipeline, workbook);
  const deaths = deathsOf(workbench, () => workbench.ask('runSync', ['mine']));
  pipeline.close();
  return deaths;
}

/** @returns How many calls the run makes; it is killed once for each state that a death at any of them leaves. */
function killAtEach(
  story: Story,
  check: (state: ReturnType<typeof stateAfter>['state'], dieAt: number) => void,
): number {
  const { calls, deaths } = deathsIn(story);
  for (const death of deaths) {
    const { state, reached } = stateAfter(story, death);
    expect(reached).toBe(true);
    check(state, death.dieAt);
  }
  expect(deaths.length).toBeGreaterThan(15);
  return calls;
}

const NOTES = ids.map((_, place) => `note ${place}`);

it('while they wait: no note is lost at the service, the other edit arrives, and the question is there', () => {
  const calls = killAtEach(begin(), ({ theirs, location, asks }, dieAt) =>
    expect({ dieAt, theirs, location, asks }).toMatchObject({
      theirs: NOTES,
      location: 'Nairobi',
      asks: expect.stringMatching(/^You emptied ‘Notes’ in 4 rows\./),
    }),
  );
  expect(calls).toBeGreaterThan(40);
}, 120_000);

it('while they are put back: all notes are there again on both sides', () => {
  const calls = killAtEach(begin('restore'), (state, dieAt) =>
    expect({ dieAt, ...state }).toEqual({
      dieAt,
      theirs: NOTES,
      mine: NOTES,
      location: 'Nairobi',
      asks: null,
    }),
  );
  expect(calls).toBeGreaterThan(40);
}, 120_000);

it('while they are sent: what the person agreed to is sent in the end, and they are not asked again', () => {
  const calls = killAtEach(begin('send'), ({ theirs, mine, location, asks }, dieAt) => {
    // What was typed anew before it was sent is an edit like any other.
    expect({ dieAt, theirs, mine }).toEqual({ dieAt, theirs: mine.map((note) => note || null), mine });
    expect({ dieAt, kept: mine.filter((note) => note !== '').length <= 1, location, asks }).toEqual({
      dieAt,
      kept: true,
      location: 'Nairobi',
      asks: null,
    });
  });
  expect(calls).toBeGreaterThan(40);
}, 120_000);

it('while the question grows: an answer to the one that was shown sends nothing of what came later', () => {
  const sides = openTwoSides(ids.map((_, place) => application(place + 1, { notes: `note ${place}` })));
  sides.sync();
  const { workbook } = sides.workbench.cloud;
  const empty = (id: string) =>
    person.editCell(workbook, sheetOf(sides.workbench, TAB), sides.rowOf(id), sides.column('notes'), '');
  for (const id of ids.slice(1)) empty(id);
  sides.sync();
  const shown = questionOf(sides)?.fingerprint;
  empty(ids[0] as string);
  const story = { workbook: sides.workbench.export(), theirs: sides.theirs() };
  sides.pipeline.close();
  for (const death of deathsIn(story).deaths) {
    const { dieAt } = death;
    const pipeline = openLocalPipeline(story.theirs);
    const workbench = workbenchOf(pipeline, story.workbook);
    const after = sidesOf(pipeline, workbench);
    workbench.ask('runSync', ['mine'], death);
    const answer = say({ workbench }, 'send', shown);
    after.sync();
    const { notes } = after.one(ids[0] as string);
    expect({ dieAt, isRefused: 'error' in answer, notes }).toMatchObject({ dieAt, notes: 'note 0' });
    pipeline.close();
  }
}, 120_000);
