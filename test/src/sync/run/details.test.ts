import * as person from '../../../../simulator/workbook/manual-edits';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import {
  type CountedServices,
  DETAIL_TAB,
  detailedPosting,
  detailRows,
  openDetailServices,
  runDetailSync,
  saveDetailSync,
} from '../../../support/detail-stories';
import { columnOf, ownColumns, sheetOf } from '../../../support/small-catalogue';

const FIELDS = ['id', 'title', 'description', 'salaryMin', 'structuredSkills'];
const POSTINGS = 60;
const idsFrom = (count: number) => Array.from({ length: count }, (_, place) => String(1_000 + place));

let services: CountedServices;
let workbench: Workbench;
const open = (faults?: string, count = POSTINGS) => {
  services = openDetailServices(count, faults ? { faults } : {});
  workbench = createWorkbench({ services });
  saveDetailSync(workbench, FIELDS);
};
afterEach(() => services.close());

describe('a sync with details', () => {
  beforeEach(() => {
    open();
    expect(runDetailSync(workbench)).toMatchObject({ added: POSTINGS, ending: 'finished' });
  });

  it('asks for each posting once, and again for none of them when nothing changed', () => {
    const asked = services.asked();
    expect([...asked.keys()].sort()).toEqual(idsFrom(POSTINGS));
    expect([...asked.values()].every((times) => times === 1)).toBe(true);
    const rows = detailRows(workbench);
    expect(rows.get('1005')).toMatchObject({
      title: 'Engineer 5',
      description: '=Description(5)',
      salaryMin: 5_000,
      structuredSkills: 'TypeScript, Skill 5',
    });
    expect([...rows.values()].every(({ description }) => String(description).includes('Description'))).toBe(
      true,
    );
    const before = JSON.stringify(workbench.export().sheets.find(({ name }) => name === DETAIL_TAB));
    expect(runDetailSync(workbench)).toMatchObject({ added: 0, changed: 0, unchanged: POSTINGS });
    expect(services.asked().size).toBe(0);
    expect(JSON.stringify(workbench.export().sheets.find(({ name }) => name === DETAIL_TAB))).toBe(before);
  });

  it('asks for new and changed postings only, and a changed description alone is no news of the list', () => {
    services.asked();
    services.change({
      service: 'trackly',
      update: [
        { id: 1_003, title: 'Renamed', description: 'Rewritten' },
        { id: 1_004, description: 'Nobody can know' },
      ],
      insert: [detailedPosting(500)],
    });
    expect(runDetailSync(workbench)).toMatchObject({ added: 1, changed: 1, unchanged: POSTINGS - 1 });
    expect([...services.asked().keys()].sort()).toEqual(['1003', '1500']);
    const rows = detailRows(workbench);
    expect(rows.get('1003')).toMatchObject({ title: 'Renamed', description: 'Rewritten' });
    expect(rows.get('1004')).toMatchObject({ description: 'Description 4' });
    expect(rows.get('1500')).toMatchObject({ description: '=Description(500)' });
  });

  it('fills a detail that is chosen later once for each row, and asks nothing for a column of the list', () => {
    services.asked();
    const sheet = sheetOf(workbench, DETAIL_TAB);
    const title = ownColumns(sheet, 'mine').get('title') as number;
    person.editCell(workbench.cloud.workbook, sheet, 5, title, 'My own words');
    saveDetailSync(workbench, [...FIELDS, 'location']);
    runDetailSync(workbench);
    expect(services.asked().size).toBe(0);
    saveDetailSync(workbench, [...FIELDS, 'location', 'structuredTools']);
    runDetailSync(workbench);
    const asked = services.asked();
    expect(asked.size).toBe(POSTINGS);
    expect([...asked.values()].every((times) => times === 1)).toBe(true);
    const rows = [...detailRows(workbench).values()];
    expect(rows.every(({ structuredTools }) => structuredTools !== '')).toBe(true);
    expect(rows.filter(({ title }) => title === 'My own words')).toHaveLength(1);
    runDetailSync(workbench);
    expect(services.asked().size).toBe(0);
  });

  it('asks nothing for rows that the person removed', () => {
    services.asked();
    person.deleteRows(workbench.cloud.workbook, sheetOf(workbench, DETAIL_TAB), 3, 2);
    services.change({ service: 'trackly', update: [{ id: 1_002, title: 'Renamed' }] });
    const before = detailRows(workbench).size;
    runDetailSync(workbench);
    expect(services.asked().size).toBe(0);
    expect(detailRows(workbench).size).toBe(before);
  });

  it('knows its rows again after the id column was deleted, though their details are not of the list', () => {
    services.asked();
    const sheet = sheetOf(workbench, DETAIL_TAB);
    person.deleteColumns(workbench.cloud.workbook, sheet, ownColumns(sheet, 'mine').get('id') as number, 1);
    expect(runDetailSync(workbench)).toMatchObject({ added: 0, changed: 0, unchanged: POSTINGS });
    expect(services.asked().size).toBe(0);
  });
});

describe('when details cannot be had', () => {
  it('a posting that is gone keeps blank cells, is told of once and never asked for again', () => {
    open('trackly/jobs/:id@3=404');
    const [problem] = runDetailSync(workbench).problems;
    expect(problem).toContain('1 job');
    expect(problem).toContain('no details any more (1002)');
    expect(detailRows(workbench).get('1002')).toMatchObject({
      title: 'Engineer 2',
      description: '',
      salaryMin: '',
    });
    services.asked();
    expect(runDetailSync(workbench).problems).toEqual([]);
    expect(services.asked().size).toBe(0);
  });

  it('a changed posting whose details are gone keeps those that it had', () => {
    open('trackly/jobs/:id@61=404');
    runDetailSync(workbench);
    services.change({ service: 'trackly', update: [{ id: 1_007, title: 'Renamed' }] });
    runDetailSync(workbench);
    expect(detailRows(workbench).get('1007')).toMatchObject({
      title: 'Renamed',
      description: 'Description 7',
    });
  });

  it('one that the service stumbles over each time does not keep the others, and the next run asks for it alone', () => {
    open('trackly/jobs/:id@5=500,trackly/jobs/:id@51-53=500');
    const { ending, problems } = runDetailSync(workbench);
    expect(ending).toBe('finished');
    expect(problems).toEqual(['1 job could not be asked for details (1004); the next run asks again.']);
    expect(detailRows(workbench).get('1004')).toMatchObject({ title: 'Engineer 4', description: '' });
    services.asked();
    expect(runDetailSync(workbench).problems).toEqual([]);
    expect([...services.asked()]).toEqual([['1004', 1]]);
    expect(detailRows(workbench).get('1004')).toMatchObject({ description: 'Description 4' });
  });

  it('a pause that the service asks for is waited for when the time allows it', () => {
    open('trackly/jobs/:id@10-20=429:30');
    expect(runDetailSync(workbench)).toMatchObject({ ending: 'finished', problems: [] });
    expect([...detailRows(workbench).values()].every(({ description }) => description !== '')).toBe(true);
  });

  it('what was had before the quota was used up stays, and the next run asks for the rest only', () => {
    open('trackly/jobs/:id@30-*=429:7200');
    expect(() => runDetailSync(workbench)).toThrow('hourly limit is reached');
    const filled = [...detailRows(workbench)].filter(([, { description }]) => description !== '');
    expect(filled).toHaveLength(29);
    services.close();
    services = openDetailServices(POSTINGS);
    workbench = createWorkbench({ services, open: workbench.export() });
    runDetailSync(workbench);
    const asked = services.asked();
    expect(asked.size).toBe(POSTINGS - 29);
    expect(filled.filter(([id]) => asked.has(id))).toEqual([]);
    expect([...detailRows(workbench).values()].every(({ description }) => description !== '')).toBe(true);
  });
});

it('details that take longer than an execution are gone on with by the next one: none is asked for twice', () => {
  open('trackly/jobs/:id@*=slow:40000', 500);
  let runs = 0;
  for (let ending = ''; ending !== 'finished' && runs < 10; runs += 1)
    ending = runDetailSync(workbench).ending;
  expect(runs).toBeGreaterThan(1);
  const asked = services.asked();
  expect(asked.size).toBe(500);
  expect([...asked.values()].every((times) => times === 1)).toBe(true);
  expect([...detailRows(workbench).values()].every(({ description }) => description !== '')).toBe(true);
});

it('text that no cell could hold is cut with a mark that a person sees', () => {
  services = openDetailServices(1, {
    jobs: [{ ...detailedPosting(1), description: 'x'.repeat(60_000), descriptionHtml: '' }],
  });
  workbench = createWorkbench({ services });
  saveDetailSync(workbench, FIELDS);
  runDetailSync(workbench);
  const text = String(detailRows(workbench).get('1001')?.['description']);
  expect(text).toHaveLength(50_000);
  expect(text.endsWith(' … [cut by Jobsheet]')).toBe(true);
});

describe('‘Get details’ for selected rows', () => {
  const toasts: string[] = [];
  const choose = (selection: string) => {
    const { workbook } = workbench.cloud;
    workbook.activeSheetId = sheetOf(workbench, DETAIL_TAB).id;
    workbook.activeRange = selection;
    const { error } = workbench.call('detailsForSelectedRows');
    if (error) throw new Error(error.message);
    return toasts[toasts.length - 1] ?? '';
  };
  const start = (fields: readonly string[], faults?: string) => {
    services = openDetailServices(POSTINGS, faults ? { faults } : {});
    workbench = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
    saveDetailSync(workbench, fields);
    runDetailSync(workbench);
    services.asked();
  };

  it('asks anew for these rows alone and writes nothing but their details', () => {
    start(FIELDS);
    const sheet = sheetOf(workbench, DETAIL_TAB);
    person.editCell(workbench.cloud.workbook, sheet, 3, columnOf(sheet, 'title'), 'My own words');
    services.change({
      service: 'trackly',
      update: [2, 3, 4].map((place) => ({ id: 1_000 + place, description: `=News(${place})` })),
    });
    expect(choose('B4:B5')).toBe('Details of 2 jobs are in the sheet.');
    expect([...services.asked().keys()]).toEqual(['1002', '1003']);
    const rows = detailRows(workbench);
    expect(rows.get('1002')).toMatchObject({ title: 'My own words', description: '=News(2)' });
    expect(rows.get('1003')).toMatchObject({ description: '=News(3)' });
    expect(rows.get('1004')).toMatchObject({ description: 'Description 4' });
    expect(runDetailSync(workbench)).toMatchObject({ changed: 0, added: 0 });
  });

  it('says which posting has none any more', () => {
    start(FIELDS, 'trackly/jobs/:id@62=404');
    expect(choose('A2:A4')).toBe('Details of 2 jobs are in the sheet. Trackly has none any more of 1001.');
    expect(detailRows(workbench).get('1001')).toMatchObject({ description: 'Description 1' });
  });

  it('says what to do where no column or no row was chosen', () => {
    start(['id', 'title']);
    expect(choose('A2')).toContain('no column of details');
    start(FIELDS);
    expect(choose('A1')).toContain('Select the rows first');
    expect(services.asked().size).toBe(0);
  });
});
