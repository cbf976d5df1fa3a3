import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { deathsOf } from '../../support/deaths';
import {
  type CountedServices,
  DETAIL_TAB,
  detailedPosting,
  detailRows,
  openDetailServices,
  runDetailSync,
  saveDetailSync,
} from '../../support/detail-stories';

/** Two windows of details. */
const POSTINGS = 56;
const FIELDS = ['id', 'title', 'description', 'salaryMin', 'structuredSkills'];

const tabOf = (workbench: Workbench) => {
  const sheet = workbench.export().sheets.find(({ name }) => name === DETAIL_TAB);
  return JSON.stringify([sheet?.values, sheet?.formulas]);
};

/** Ids whose details stand in the tab that a killed run has left. */
function filledIds(workbench: Workbench): string[] {
  if (!workbench.export().sheets.some(({ name }) => name === DETAIL_TAB)) return [];
  return [...detailRows(workbench)]
    .filter(([, { description }]) => (description ?? '') !== '')
    .map(([id]) => id);
}

let services: CountedServices;
afterEach(() => services.close());

it('a first sync with details that is killed at any call asks for none twice whose details stand in the tab', () => {
  services = openDetailServices(POSTINGS);
  const calm = createWorkbench({ services });
  saveDetailSync(calm, FIELDS);
  const empty = calm.export();
  const { calls, deaths } = deathsOf(calm, () => runDetailSync(calm));
  const expected = tabOf(calm);
  expect(calls).toBeGreaterThan(60);
  for (const death of deaths) {
    const { dieAt } = death;
    const workbench = createWorkbench({ services, open: empty });
    expect(workbench.ask('runSync', ['mine'], death).killed).toBe(true);
    const filled = filledIds(workbench);
    services.asked();
    runDetailSync(workbench);
    const again = services.asked();
    expect({ dieAt, twice: filled.filter((id) => again.has(id)) }).toEqual({ dieAt, twice: [] });
    expect({ dieAt, tab: tabOf(workbench) }).toEqual({ dieAt, tab: expected });
  }
});

it('a later sync that is killed at any call, with a detail column added, asks for the last window again at most', () => {
  services = openDetailServices(POSTINGS);
  const workbench = createWorkbench({ services });
  saveDetailSync(workbench, ['id', 'title', 'description']);
  runDetailSync(workbench);
  saveDetailSync(workbench, FIELDS);
  services.change({
    service: 'trackly',
    update: [3, 30, 54].map((place) => ({
      id: 1_000 + place,
      title: `=Renamed(${place})`,
      description: 'New',
    })),
    insert: [detailedPosting(500)],
  });
  const before = workbench.export();
  const calm = createWorkbench({ services, open: before });
  const { deaths } = deathsOf(calm, () => runDetailSync(calm));
  const expected = tabOf(calm);
  services.asked();
  for (const death of deaths) {
    const { dieAt } = death;
    const killed = createWorkbench({ services, open: before });
    expect(killed.ask('runSync', ['mine'], death).killed).toBe(true);
    runDetailSync(killed);
    const asked = services.asked();
    expect({ dieAt, ids: asked.size, times: Math.max(...asked.values()) <= 2 }).toEqual({
      dieAt,
      ids: POSTINGS + 1,
      times: true,
    });
    expect([...asked.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(50);
    expect({ dieAt, tab: tabOf(killed) }).toEqual({ dieAt, tab: expected });
    expect(runDetailSync(killed)).toMatchObject({ added: 0, changed: 0 });
    expect(services.asked().size).toBe(0);
  }
});
