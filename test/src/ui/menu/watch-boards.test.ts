/** The companies of selected rows, watched where they list their openings themselves; one posting known in several tabs. */
import type { Services } from '../../../../workbench/services/exchange';
import { openServices } from '../../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { openingAt, rowsIn } from '../../../support/company-boards';
import { savedSyncs } from '../../../support/saved-syncs';
import { sheetOf, smallPosting } from '../../../support/small-catalogue';

let services: Services;
let workbench: Workbench;
let toasts: string[];
let asked: string[];
let answer: 'yes' | 'no';

beforeEach(() => {
  toasts = [];
  asked = [];
  answer = 'yes';
  const links = [
    'https://boards.greenhouse.io/acme/jobs/1001',
    'https://boards.greenhouse.io/acme/jobs/1002?gh_src=1',
    'https://jobs.ashbyhq.com/core/00000000-0000-4000-8000-000000000001/application',
    'https://www.example.com/careers/1',
  ];
  const jobs = links.map((jobUrl, place) => ({ ...smallPosting(place), jobUrl }));
  services = openServices({ data: { trackly: { jobs, companies: [] } } });
  const insert = ['greenhouse:acme', 'ashby:core'].flatMap((board) =>
    [1, 2, 3].map((n) => openingAt(board, n)),
  );
  services.change({ service: 'boards', insert });
  workbench = createWorkbench({
    services,
    events: {
      onToast: ({ message }) => toasts.push(message),
      onAlert: ({ message }) => {
        asked.push(message);
        return answer === 'yes' ? 'YES' : 'NO';
      },
    },
  });
  workbench.call('syncJobs');
});
afterEach(() => services.close());

function watch(selection: string): string {
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, 'Trackly Jobs').id;
  workbench.cloud.workbook.activeRange = selection;
  const { error } = workbench.call('watchBoards');
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
const boards = () => savedSyncs(workbench).filter(({ stream }) => stream === 'boards.openings');

it('tells how many openings there are before it adds the companies', () => {
  expect(watch('A2:A5')).toContain('6 openings read for ‘Openings’: 6 new.');
  expect(asked.join()).toContain('Watch these 2 companies with 6 openings?');
  expect(boards()).toMatchObject([{ filters: { boards: ['greenhouse:acme acme', 'ashby:core Core'] } }]);
  expect(watch('A2:A5')).toBe('You already watch these companies on their own job boards.');
});

it('changes nothing without a yes, and says why a link cannot be used', () => {
  answer = 'no';
  expect(watch('A2:A5')).toBe('Nothing was changed.');
  expect(boards()).toEqual([]);
  expect(watch('A5')).toContain('www.example.com'.replace('www.', ''));
});

it('marks openings that stand in the tab of Trackly, whatever form their links have', () => {
  watch('A2:A5');
  const [sync] = boards();
  const form = workbench.ask('readSync', [sync?.id]).result as { fields: string[] };
  workbench.ask('saveSync', [{ ...form, fields: [...form.fields, 'tracklyId'] }]);
  workbench.call('syncOpenings');
  const rows = rowsIn(workbench, String(sync?.id));
  expect(rows.get('greenhouse:acme:1001')).toMatchObject({ tracklyId: '1000' });
  expect(rows.get('greenhouse:acme:1002')).toMatchObject({ tracklyId: '1001' });
  expect(rows.get(openingAt('ashby:core', 1).id)).toMatchObject({ tracklyId: '1002' });
  expect(rows.get('greenhouse:acme:1003')?.['tracklyId']).toBeFalsy();
});
