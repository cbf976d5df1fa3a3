/** Runs that die while they send what the person wrote: no application twice, no edit lost. */

import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import { inCodes } from '../../../src/core/code-words';
import { APPLICATION_COLUMNS } from '../../../src/sources/pipeline/application-fields';
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import { type Death, type Deaths, deathsOf } from '../../support/deaths';
import { openTwoSides, sidesOf, workbenchOf } from '../../support/two-sides';
import {
  applicationId,
  applications,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const CREATES = 50;
const UPDATES = 50;
const CONFLICTS = 10;
const STATUS = APPLICATION_COLUMNS.find(({ key }) => key === 'status');

interface Story {
  readonly workbook: CloudSnapshot;
  readonly theirs: readonly Application[];
}

/** Everything typed and changed, nothing sent yet. */
function begin(): Story {
  const sides = openTwoSides(applications(UPDATES + CONFLICTS));
  sides.sync();
  sides.wait(60);
  const ids = Array.from({ length: UPDATES + CONFLICTS }, (_, place) => applicationId(place + 1));
  const now = new Date(sides.workbench.cloud.clock.now()).toISOString();
  ids.forEach((id, place) => {
    // Half of the conflicts are newer in Pipeline, half in the sheet.
    if (place < CONFLICTS / 2) sides.edit(id, { notes: `sheet ${place}` });
  });
  sides.wait(5);
  const later = new Date(sides.workbench.cloud.clock.now()).toISOString();
  sides.pipeline.change({
    service: 'pipeline',
    update: ids.slice(0, CONFLICTS).map((id, place) => ({
      id,
      notes: `pipeline\n${place}`,
      updated_at: place < CONFLICTS / 2 ? later : now,
    })),
  });
  ids.forEach((id, place) => {
    if (place >= CONFLICTS / 2 && place < CONFLICTS) sides.edit(id, { notes: `sheet ${place}` });
    // Most of a column changed at once would wait until the person has been asked.
    if (place >= CONFLICTS) {
      const status = place % 2 === 0 ? { status: 'applied' } : {};
      sides.edit(id, { ...status, location: `City ${place}` });
    }
  });
  // Two of them are alike, as when somebody applies twice.
  for (let place = 0; place < CREATES; place += 1) {
    const number = Math.max(1, place);
    sides.add({ company_name: `New ${number}`, job_title: 'Clerk', notes: `note ${number}` });
  }
  const story = { workbook: sides.workbench.export(), theirs: sides.theirs() };
  sides.pipeline.close();
  return story;
}

/** Returns an application without its id and times, which the service assigns. */
function essence(application: object): string {
  const { company_name, job_title, status, location, notes } = application as Application;
  return JSON.stringify([
    company_name,
    job_title,
    // The sheet shows the word for it.
    inCodes(STATUS?.words, status ?? ''),
    location || null,
    notes || null,
  ]);
}

function deathsIn(story: Story): Deaths {
  const pipeline = openLocalPipeline(story.theirs);
  const workbench = workbenchOf(pipeline, story.workbook);
  const deaths = deathsOf(workbench, () => workbench.ask('runSync', ['mine']));
  pipeline.close();
  return deaths;
}

function stateAfter(story: Story, death?: Death, isAsked = true) {
  const pipeline = openLocalPipeline(story.theirs);
  const workbench = workbenchOf(pipeline, story.workbook);
  const sides = sidesOf(pipeline, workbench);
  const reached = death === undefined || workbench.ask('runSync', ['mine'], death).killed;
  if (death) sides.wait(2);
  for (let tries = 0; tries < 5; tries += 1) {
    const { result, error } = workbench.ask('runSync', ['mine']);
    if (error) throw new Error(`${death?.dieAt}: ${error.message}`);
    if ((result as { ending: string }).ending === 'finished') break;
  }
  sides.wait(2);
  const again = isAsked ? sides.sync().sent : { created: 0, changed: 0 };
  const rows = sides.rows();
  const theirs = sides.theirs();
  const byId = new Map(theirs.map((one) => [one.id, one]));
  const state = {
    sheet: rows.map(essence).sort(),
    theirs: theirs.map(essence).sort(),
    ids: new Set(rows.map(({ id }) => id)).size,
    linked: rows.filter((row) => essence(row) === essence(byId.get(String(row['id'])) ?? {})).length,
    notes: Array.from({ length: CONFLICTS }, (_, place) => sides.note(applicationId(place + 1), 'notes')),
    sentAgain: [again.created, again.changed],
  };
  pipeline.close();
  return { state, reached };
}

it(`a push of ${CREATES} new, ${UPDATES} changed and ${CONFLICTS} conflicting rows that is killed at any service call makes no application twice and loses no edit`, () => {
  const story = begin();
  const calm = stateAfter(story);
  const all = CREATES + UPDATES + CONFLICTS;
  expect(calm.state).toMatchObject({ ids: all, linked: all, sentAgain: [0, 0] });
  expect(calm.state.sheet).toEqual(calm.state.theirs);
  expect(calm.state.notes.map((note) => note.replace(/^Jobsheet: both sides changed it\. /, ''))).toEqual([
    ...[0, 1, 2, 3, 4].map((place) => `This cell had: sheet ${place}`),
    ...[5, 6, 7, 8, 9].map((place) => `Pipeline had: pipeline\n${place}`),
  ]);
  const { calls, deaths } = deathsIn(story);
  for (const [place, death] of deaths.entries()) {
    // That both sides are the same says already that nothing is left to send; some are asked all the same.
    const { state, reached } = stateAfter(story, death, place % 7 === 0);
    expect(reached).toBe(true);
    if (JSON.stringify(state) !== JSON.stringify(calm.state))
      expect({ ...death, ...state }).toEqual(calm.state);
  }
  expect(calls).toBeGreaterThan(150);
  expect(deaths.length).toBeGreaterThan(40);
  console.log(
    `killed at any of ${calls} service calls while sending, which left ${deaths.length} different states, each time the same on both sides in the end`,
  );
}, 300_000);
