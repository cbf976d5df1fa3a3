/** Somebody moves rows while a run sends one and writes another: no cell of a row ever becomes another row's. */
import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import { sheetOf } from '../../support/small-catalogue';
import { openTwoSides, TAB } from '../../support/two-sides';
import { application, applicationId } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 5;
const READS = ['Sheet.getLastRow', 'Range.getValues', 'Sheet.getSheetValues', 'UrlFetchApp.fetchAll'];
/** As many as such a run has. */
const MOST_READS = 10;

const MOVES: Record<string, (workbook: Workbook, sheet: SheetState) => void> = {
  'deletes the rows above': (book, sheet) => person.deleteRows(book, sheet, 1, 2),
  'sorts by title': (book, sheet) => person.sortSheet(book, sheet, [{ column: 2, ascending: true }]),
  'inserts rows above': (book, sheet) => person.insertRows(book, sheet, 1, 2),
};

const fieldsOf = (number: number) => ({
  job_url: `https://jobs.example/${number}`,
  location: `city ${number}`,
  notes: `note ${number}`,
});

/** The person typed into one row, the service changed another. */
function interrupted(nth: number, move: (workbook: Workbook, sheet: SheetState) => void) {
  const sides = openTwoSides(
    Array.from({ length: COUNT }, (_, place) => application(place + 1, fieldsOf(place + 1))),
  );
  sides.sync();
  sides.wait(60);
  sides.edit(applicationId(1), { job_url: '' });
  const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
  sides.pipeline.change({
    service: 'pipeline',
    update: [{ id: applicationId(2), notes: 'from the service', updated_at }],
  });
  const { cloud } = sides.workbench;
  let reads = 0;
  const listener = (_: unknown, name: string) => {
    if (!READS.includes(name)) return;
    reads += 1;
    if (reads === nth) move(cloud.workbook, sheetOf(sides.workbench, TAB));
  };
  cloud.beforeCall.push(listener);
  sides.workbench.ask('runSync', ['mine']);
  cloud.beforeCall.splice(cloud.beforeCall.indexOf(listener), 1);
  sides.wait(60);
  sides.sync();
  return sides;
}

it.each(Object.keys(MOVES))('%s', (name) => {
  for (let nth = 3; nth <= MOST_READS; nth += 1) {
    const sides = interrupted(nth, MOVES[name] ?? (() => undefined));
    const expected = (number: number) => ({
      company_name: `Company ${number}`,
      job_title: `Title ${number}`,
      ...fieldsOf(number),
      ...(number === 1 ? { job_url: null } : {}),
      ...(number === 2 ? { notes: 'from the service' } : {}),
    });
    for (const one of sides.theirs()) {
      const number = Number(one.id.slice(-2));
      expect({ nth, ...one }).toMatchObject({ nth, ...expected(number) });
    }
    for (const row of sides.rows().filter(({ id }) => id !== '')) {
      const { job_url, ...rest } = expected(Number(String(row['id']).slice(-2)));
      expect({ nth, ...row }).toMatchObject({ nth, ...rest, job_url: job_url ?? '' });
    }
    sides.pipeline.close();
  }
});
