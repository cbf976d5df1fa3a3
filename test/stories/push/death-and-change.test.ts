/** Pipeline changes an application again after a run died while it wrote the row: what it had written is no edit of the person's. */
import { deathsOf } from '../../support/deaths';
import { openTwoSides, sidesOf, workbenchOf } from '../../support/two-sides';
import {
  applicationId,
  applications,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const ID = applicationId(2);

it('reaches the sheet, at whatever call the run was killed', () => {
  const first = openTwoSides(applications(3));
  const change = (sides: Pick<typeof first, 'pipeline' | 'workbench'>, location: string) => {
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    sides.pipeline.change({ service: 'pipeline', update: [{ id: ID, location, updated_at }] });
  };
  first.sync();
  first.wait(60);
  change(first, 'Lisbon');
  const workbook = first.workbench.export();
  const theirs = first.theirs();
  const { calls, deaths } = deathsOf(first.workbench, () => first.sync());
  first.pipeline.close();
  for (const death of deaths) {
    const pipeline = openLocalPipeline(theirs);
    const workbench = workbenchOf(pipeline, workbook);
    const sides = { pipeline, workbench, ...sidesOf(pipeline, workbench) };
    expect(workbench.ask('runSync', ['mine'], death).killed).toBe(true);
    sides.wait(7);
    change(sides, 'Porto');
    sides.edit(applicationId(1), { location: 'Faro' });
    sides.sync();
    const locations = [
      sides.one(ID).location,
      sides.cell(ID, 'location'),
      sides.one(applicationId(1)).location,
    ];
    expect({ ...death, locations }).toEqual({ ...death, locations: ['Porto', 'Porto', 'Faro'] });
    pipeline.close();
  }
  expect(calls).toBeGreaterThan(30);
});
