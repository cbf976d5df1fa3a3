/** From a posting to an application and back: tracked, followed, deleted. */

import * as person from '../../../../simulator/workbook/manual-edits';
import { type Application, ORIGIN } from '../../../../src/sources/pipeline/generated/contract';
import type { ServiceOutcome, ServiceRequest, Services } from '../../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { savedSyncs } from '../../../support/saved-syncs';
import { openSmallServices, sheetOf, TAB } from '../../../support/small-catalogue';
import { CREDENTIALS } from '../../../workbench/services/pipeline/local-pipeline';

let services: Services;
let workbench: Workbench;
let toasts: string[];
let questions: string[];
let button: string;
/** True if the service refuses to delete anything. */
let refuses: boolean;
/** True if the service accepts deletions and carries them out later. */
let isSlow: boolean;

function refusing(
  outcomes: readonly ServiceOutcome[],
  requests: readonly ServiceRequest[],
): ServiceOutcome[] {
  const body = new TextEncoder().encode('{"error":{"code":"FORBIDDEN","message":"Not yours"}}');
  return outcomes.map((outcome, place) => {
    if (requests[place]?.method.toLowerCase() !== 'delete') return outcome;
    if (isSlow && !('fault' in outcome)) return { ...outcome, status: 202, body: new Uint8Array() };
    return refuses ? { status: 403, headers: {}, body, milliseconds: 5 } : outcome;
  });
}

const HOUR = 3_600_000;

beforeEach(() => {
  [toasts, questions, button] = [[], [], 'YES'];
  services = openSmallServices(6);
  [refuses, isSlow] = [false, false];
  workbench = createWorkbench({
    services: {
      ...services,
      exchange: (requests, now) => refusing(services.exchange(requests, now), requests),
    },
    events: {
      onToast: ({ message }) => toasts.push(message),
      onAlert: ({ message }) => {
        questions.push(message);
        return button;
      },
    },
  });
  services.change({
    service: 'pipeline',
    update: services
      .ids('pipeline')
      .map((id, place) => ({ id, company_name: `Elsewhere ${place}`, job_url: null })),
  });
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  workbench.call('syncJobs');
});
afterEach(() => services.close());

function choose(handler: string, selection: string, tab = TAB): string {
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, tab).id;
  workbench.cloud.workbook.activeRange = selection;
  const { error } = workbench.call(handler);
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
/** Rows of a tab by their headings, without those that hold nothing. */
function rowsOf(tab: string): Record<string, unknown>[] {
  const { grid } = sheetOf(workbench, tab);
  const headings = Array.from({ length: 24 }, (_, column) => String(grid.get('value', 0, column) ?? ''));
  return Array.from({ length: 40 }, (_, row) =>
    Object.fromEntries(
      headings.map((heading, column) => [heading, grid.get('value', row + 1, column) ?? '']),
    ),
  ).filter((row) => Object.values(row).some((cell) => cell !== ''));
}
const statusOf = (title: unknown) => rowsOf(TAB).find((row) => row['Title'] === title)?.['My status'];
const made = () => rowsOf('Applications').filter(({ Company }) => String(Company).startsWith('Company '));
/** Types into the cell of a row that a column tells. */
function type(tab: string, heading: string, where: Record<string, unknown>, value: string): void {
  const { grid } = sheetOf(workbench, tab);
  const column = Array.from({ length: 24 }, (_, at) => grid.get('value', 0, at)).indexOf(heading);
  const row = rowsOf(tab).findIndex((one) =>
    Object.entries(where).every(([name, cell]) => one[name] === cell),
  );
  if (column < 0 || row < 0) throw new Error(`no ${heading} ${JSON.stringify(where)}`);
  grid.set('value', row + 1, column, value);
}

describe('tracking the selected postings', () => {
  it('makes each an application with company, title, address and the status that the person gave it', () => {
    choose('markApplied', 'A3');
    const toast = choose('trackSelectedRows', 'A2:A4');
    expect(toast).toContain('Added 3 to ‘Applications’.');
    expect(toast).toContain('3 sent as new');
    const postings = rowsOf(TAB).slice(0, 3);
    expect(made().map((row) => [row['Company'], row['Title'], row['URL'], row['Source']])).toEqual(
      postings.map((row) => [row['Company'], row['Title'], row['URL'], 'Added by hand']),
    );
    expect(made().map(({ Status }) => Status)).toEqual(['Saved', 'Applied', 'Saved']);
    expect(made().every((row) => String(row['Application ID']).length === 36)).toBe(true);
  });

  it('links both ways: each names the other’s row, from whichever tab of postings it came', () => {
    workbench.ask('saveSync', [{ id: 'more', stream: 'trackly.jobs', tab: 'More', filters: {} }]);
    workbench.ask('runSync', ['more']);
    sheetOf(workbench, TAB).name = 'Renamed';
    choose('trackSelectedRows', 'A2:A3', 'Renamed');
    const titles = made().map((row) => row['Title']);
    const other = rowsOf('More').findIndex(({ Title }) => !titles.includes(Title));
    const otherTitle = rowsOf('More')[other]?.['Title'];
    choose('trackSelectedRows', `A${other + 2}`, 'More');
    expect(made()).toHaveLength(3);
    for (const one of made()) {
      const tab = one['Title'] === otherTitle ? 'More' : 'Renamed';
      const posting = rowsOf(tab).find(({ Title }) => Title === one['Title']);
      expect(posting?.['Application ID']).toBe(one['Application ID']);
      expect(one['Job ID']).toBe(posting?.['Job ID']);
    }
    expect(workbench.call('syncApplications').cellsWritten).toBe(0);
    workbench.ask('runSync', ['more']);
    expect(workbench.ask('runSync', ['more']).cellsWritten).toBe(0);
  });

  it('brings back no link that the person deleted', () => {
    choose('trackSelectedRows', 'A2');
    const { grid } = sheetOf(workbench, TAB);
    const column = Array.from({ length: 24 }, (_, at) => grid.get('value', 0, at)).indexOf('Application ID');
    person.deleteColumns(workbench.cloud.workbook, sheetOf(workbench, TAB), column, 1);
    choose('trackSelectedRows', 'A3');
    expect(rowsOf(TAB)[0]).not.toHaveProperty('Application ID');
  });

  it('adds no link again that the person has taken out of the columns', () => {
    choose('trackSelectedRows', 'A2');
    const saved = () => savedSyncs(workbench).find(({ stream }) => stream === 'trackly.jobs');
    const fields = saved()?.fields ?? [];
    expect(fields).toContain('applicationId');
    const without = fields.filter((key) => key !== 'applicationId');
    workbench.ask('saveSync', [{ ...saved(), fields: without }]);
    choose('trackSelectedRows', 'A3');
    expect(saved()?.fields).toEqual(without);
  });

  it('passes over those that are applications already', () => {
    choose('trackSelectedRows', 'A2:A3');
    expect(choose('trackSelectedRows', 'A3:A4')).toContain(
      'Added 1 to ‘Applications’. 1 row is tracked already.',
    );
    expect(choose('trackSelectedRows', 'A3:A4')).toBe('Nothing was added. 2 rows are tracked already.');
    expect(made()).toHaveLength(3);
  });

  it('knows those that are in Pipeline and that nobody has read yet', () => {
    const [posting] = rowsOf(TAB);
    const [id] = services.ids('pipeline');
    services.change({ service: 'pipeline', update: [{ id, job_url: posting?.['URL'] }] });
    expect(choose('trackSelectedRows', 'A2')).toBe('Nothing was added. 1 row is tracked already.');
  });

  it('makes one application of two rows that are the same posting', () => {
    const [first, second] = services.ids('trackly');
    const url = rowsOf(TAB)[0]?.['URL'];
    services.change({ service: 'trackly', update: [first, second].map((id) => ({ id, jobUrl: url })) });
    workbench.call('syncJobs');
    expect(rowsOf(TAB).filter(({ URL }) => URL === url)).toHaveLength(2);
    expect(choose('trackSelectedRows', 'A2:A3')).toContain(
      'Added 1 to ‘Applications’. 1 row is tracked already.',
    );
  });

  it('says what to do in a tab without postings, and without a selection', () => {
    workbench.call('syncApplications');
    expect(choose('trackSelectedRows', 'A2', 'Applications')).toContain('has no jobs');
    expect(choose('trackSelectedRows', 'A30')).toContain(
      'Select the rows first: each that says ‘Company’ and ‘Title’',
    );
  });

  it('killed call after call, and chosen again each time, makes no application twice', () => {
    workbench.call('syncApplications');
    const before = services.ids('pipeline').length;
    let dieAt = 0;
    for (let killed = true; killed; ) {
      dieAt += 1;
      workbench.cloud.workbook.activeSheetId = sheetOf(workbench, TAB).id;
      workbench.cloud.workbook.activeRange = 'A2:A4';
      killed = workbench.call('trackSelectedRows', [], {
        dieAt,
        unflushed: dieAt % 2 ? 'lost' : 'kept',
      }).killed;
      workbench.cloud.clock.advance(60_000);
    }
    workbench.call('syncApplications');
    expect(dieAt).toBeGreaterThan(30);
    expect(services.ids('pipeline')).toHaveLength(before + 3);
    expect(made()).toHaveLength(3);
  });
});

describe('‘My status’ and the status of the application', () => {
  const title = () => String(rowsOf(TAB)[0]?.['Title']);
  const ours = () => made().find(({ Title }) => Title === title());

  beforeEach(() => {
    choose('markApplying', 'A2');
    choose('trackSelectedRows', 'A2');
    workbench.cloud.clock.advance(HOUR);
  });

  it('follow each other, from the posting to Pipeline and from Pipeline to the posting', () => {
    expect([statusOf(title()), ours()?.['Status']]).toEqual(['Applying', 'Saved']);
    choose('markInterview', 'A2');
    workbench.call('syncApplications');
    expect(ours()?.['Status']).toBe('Interview');
    const id = ours()?.['Application ID'] as string;
    workbench.cloud.clock.advance(HOUR);
    services.change({
      service: 'pipeline',
      update: [
        {
          id,
          status: 'offer',
          updated_at: new Date(workbench.cloud.clock.now()).toISOString(),
        } as Partial<Application>,
      ],
    });
    workbench.cloud.clock.advance(HOUR);
    workbench.call('syncApplications');
    expect([statusOf(title()), ours()?.['Status']]).toEqual(['Offer', 'Offer']);
  });

  it('follow what the person types into the tab of applications, too', () => {
    type('Applications', 'Status', { Company: ours()?.['Company'], Title: title() }, 'rejected');
    workbench.call('syncApplications');
    expect(statusOf(title())).toBe('Rejected');
  });

  it('follow each other in every tab of postings', () => {
    workbench.ask('saveSync', [{ id: 'more', stream: 'trackly.jobs', tab: 'More', filters: {} }]);
    workbench.ask('runSync', ['more']);
    choose('markOffer', 'A2', 'More');
    workbench.call('syncApplications');
    const there = rowsOf('More').find((row) => row['Title'] === title());
    expect([there?.['My status'], ours()?.['Status'], statusOf(title())]).toEqual([
      'Offer',
      'Offer',
      'Offer',
    ]);
  });

  it('stay apart where the person gave the posting up', () => {
    choose('markNotInterested', 'A2');
    workbench.call('syncApplications');
    expect([statusOf(title()), ours()?.['Status']]).toEqual(['Not interested', 'Saved']);
  });

  it('write nothing where they are in step', () => {
    workbench.call('syncApplications');
    expect(workbench.call('syncApplications').cellsWritten).toBe(0);
  });
});

describe('deleting the selected applications', () => {
  beforeEach(() => {
    workbench.call('syncApplications');
  });

  it('asks first, and keeps their rows', () => {
    const [first] = rowsOf('Applications');
    const count = services.ids('pipeline').length;
    button = 'NO';
    expect(choose('deleteSelectedRecords', 'A2', 'Applications')).toBe('Nothing was deleted.');
    expect(services.ids('pipeline')).toHaveLength(count);
    button = 'YES';
    expect(choose('deleteSelectedRecords', 'A2:A3', 'Applications')).toBe(
      '2 applications deleted in Pipeline; the rows stay.',
    );
    expect(questions).toEqual([
      'Delete 1 application in Pipeline? Its row stays.',
      'Delete 2 applications in Pipeline? Their rows stay.',
    ]);
    expect(services.ids('pipeline')).toHaveLength(count - 2);
    expect(rowsOf('Applications')[0]?.['Application ID']).toBe(first?.['Application ID']);
    expect(rowsOf('Applications')[0]?.['Deleted At']).toBeInstanceOf(Date);
  });

  it('says why when the service deletes nothing', () => {
    refuses = true;
    expect(choose('deleteSelectedRecords', 'A2:A3', 'Applications')).toBe(
      'Pipeline does not let your account do this (status 403). It said: “Not yours” Your sheet keeps what it had. Look at what your plan includes, or ask Pipeline.',
    );
    expect(rowsOf('Applications')[0]?.['Deleted At']).toBe('');
  });

  it('what the service deletes later is told as such, and asked once', () => {
    isSlow = true;
    const before = services.requests().length;
    expect(choose('deleteSelectedRecords', 'A2:A3', 'Applications')).toBe(
      'Pipeline is still deleting 2 applications: a later sync shows it. 0 of 2 applications deleted so far.',
    );
    const deletes = services
      .requests()
      .slice(before)
      .filter(({ method }) => method.toLowerCase() === 'delete');
    expect(deletes).toHaveLength(2);
  });

  it('says what to do without a selection, and in a tab that is only read', () => {
    expect(choose('deleteSelectedRecords', 'A300', 'Applications')).toContain('Select the rows');
    expect(choose('deleteSelectedRecords', 'A2')).toContain('only reads from Trackly');
    expect(questions).toEqual([]);
  });
});

it('the status of an application has a dropdown, and takes what the service says beside it', () => {
  workbench.call('syncApplications');
  const { grid } = sheetOf(workbench, 'Applications');
  const column = Array.from({ length: 24 }, (_, at) => grid.get('value', 0, at)).indexOf('Status');
  const rule = grid.get('validation', 1, column) as {
    criteria: { values: unknown[][] };
    allowInvalid?: boolean;
  };
  expect(rule.criteria.values[0]).toEqual(['Saved', 'Applied', 'Interview', 'Offer', 'Rejected']);
});
