/** The person sets the spreadsheet to another time zone: nothing of that is an edit. */

import type { Workbook } from '../../../simulator/workbook/workbook';
import { epochOf, wallTime } from '../../../simulator/workbook/zone';
import { fingerprintCells } from '../../../src/core/fingerprint';
import type { Application } from '../../../src/sources/pipeline/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { sheetOf } from '../../support/small-catalogue';
import { changeZone } from '../../support/time-zone';
import { openTwoSides, sidesOf, type TwoSides, workbenchOf } from '../../support/two-sides';
import {
  application,
  applicationId,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const FIRST = applicationId(1);
const SECOND = applicationId(2);
const THIRD = applicationId(3);
const NOTHING = { created: 0, changed: 0, refused: 0 };
const DATES = ['applied_at', 'interview_at', 'offer_at', 'rejected_at'] as const;

const some = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    application(place + 1, {
      status: 'applied',
      applied_at: '2026-01-10T09:00:00.000Z',
      interview_at: place % 2 === 0 ? null : '2026-03-08T07:30:00.000Z',
    }),
  );
const datesOf = (theirs: readonly Application[]) => theirs.map((one) => DATES.map((key) => one[key])).sort();
const zoneOf = (sides: TwoSides, zone: string) => changeZone(sides.workbench.cloud.workbook, zone);

/** Sees what is sent; the answers are the service's own. */
function listening(services: Services, sent: string[]): Services {
  return {
    ...services,
    exchange: (requests, now) => {
      for (const { method, body } of requests) if (method.toLowerCase() === 'patch') sent.push(String(body));
      return services.exchange(requests, now);
    },
  };
}

function open(applications: readonly Partial<Application>[], zone = 'America/New_York') {
  const sent: string[] = [];
  const sides = openTwoSides(applications, {}, (services) => listening(services, sent));
  sides.workbench.cloud.workbook.timeZone = zone;
  sides.sync();
  sides.wait(60);
  return { sides, sent };
}

describe('twenty applications in a spreadsheet that gets another time zone', () => {
  it.each([
    'Asia/Tokyo',
    'Pacific/Kiritimati',
    'Europe/Berlin',
  ])('none is sent, and then an edit of a note sends the note alone (%s)', (zone) => {
    const { sides, sent } = open(some(20));
    const before = datesOf(sides.theirs());
    zoneOf(sides, zone);
    expect(sides.sync().sent).toEqual(NOTHING);
    sides.edit(FIRST, { notes: 'mine' });
    expect(sides.sync().sent).toEqual({ ...NOTHING, changed: 1 });
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ notes: 'mine' }]);
    zoneOf(sides, 'America/New_York');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(datesOf(sides.theirs())).toEqual(before);
    sides.pipeline.close();
  });

  it('a record that the service changes shows its dates by the new clock, and is not sent', () => {
    const { sides, sent } = open(some(2));
    zoneOf(sides, 'Asia/Tokyo');
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    sides.pipeline.change({ service: 'pipeline', update: [{ id: FIRST, notes: 'theirs', updated_at }] });
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sides.cell(FIRST, 'notes')).toBe('theirs');
    expect(sides.cell(FIRST, 'applied_at')).toEqual(new Date('2026-01-10T09:00:00.000Z'));
    expect(sides.note(FIRST, 'applied_at')).toBe('');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent).toEqual([]);
    sides.pipeline.close();
  });

  it('a date that the person types is sent as what the clock of the sheet shows, once', () => {
    const { sides, sent } = open(some(2), 'Asia/Tokyo');
    sides.edit(FIRST, { interview_at: new Date('2026-02-03T01:00:00.000Z') });
    expect(sides.sync().sent).toEqual({ ...NOTHING, changed: 1 });
    zoneOf(sides, 'America/New_York');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ interview_at: '2026-02-03T01:00:00.000Z' }]);
    sides.pipeline.close();
  });

  it('an edit that both sides made is no conflict of another date of the row', () => {
    const { sides } = open(some(1));
    zoneOf(sides, 'Asia/Tokyo');
    sides.edit(FIRST, { applied_at: new Date('2026-01-12T00:00:00.000Z') });
    sides.wait(5);
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    sides.pipeline.change({ service: 'pipeline', update: [{ id: FIRST, notes: 'theirs', updated_at }] });
    expect(sides.sync()).toMatchObject({ sent: { changed: 1 }, problems: [] });
    expect(sides.one(FIRST)).toMatchObject({ applied_at: '2026-01-12T00:00:00.000Z', notes: 'theirs' });
    sides.pipeline.close();
  });
});

describe('the hour that comes twice', () => {
  const twice = [
    application(1, { applied_at: '2025-10-26T00:30:00.000Z' }),
    application(2, { applied_at: '2025-10-26T01:30:00.000Z' }),
  ];

  it('reads as one of the two, and neither is sent, nor with another edit of the row', () => {
    const { sides, sent } = open(twice, 'Europe/Berlin');
    zoneOf(sides, 'Europe/Berlin');
    expect(sides.sync().sent).toEqual(NOTHING);
    sides.edit(SECOND, { notes: 'mine' });
    expect(sides.sync().sent).toEqual({ ...NOTHING, changed: 1 });
    zoneOf(sides, 'Europe/Berlin');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ notes: 'mine' }]);
    expect(sides.one(SECOND).applied_at).toBe('2025-10-26T01:30:00.000Z');
    sides.pipeline.close();
  });

  it('typed by the person, it is sent once', () => {
    const { sides, sent } = open(some(1), 'Europe/Berlin');
    sides.edit(FIRST, { interview_at: new Date('2025-10-26T01:30:00.000Z') });
    zoneOf(sides, 'Europe/Berlin');
    expect(sides.sync().sent).toEqual({ ...NOTHING, changed: 1 });
    zoneOf(sides, 'Europe/Berlin');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent).toHaveLength(1);
    sides.pipeline.close();
  });
});

describe('a ledger of the version before', () => {
  /** Its marks of dates were hashes of instants, and it kept no zones. */
  function asBefore(sides: TwoSides): void {
    const { grid } = sheetOf(sides.workbench, 'Jobsheet memory');
    const end = grid.lastRow();
    for (let row = 1; row < end; row += 1) {
      const text = String(grid.get('value', row, 2) ?? '');
      grid.set('value', row, 2, text.replace(/@(-?[0-9a-z]+)~(-?[0-9a-z]+)/g, formerMark));
    }
    const document = sides.workbench.cloud.stores.document;
    const saved = JSON.parse(document.get('run.mine') ?? '{}');
    document.set('run.mine', JSON.stringify({ ...saved, zones: undefined }));
  }

  function formerMark(_: string, wall: string, offset: string): string {
    return fingerprintCells([new Date(Number.parseInt(wall, 36) - Number.parseInt(offset, 36) * 1000)]);
  }

  function openBefore() {
    const opened = open(some(6));
    asBefore(opened.sides);
    return opened;
  }

  it('takes no date for an edit, at once and after the zone has changed', () => {
    const { sides, sent } = openBefore();
    expect(sides.sync().sent).toEqual(NOTHING);
    zoneOf(sides, 'Asia/Tokyo');
    sides.wait(60);
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent).toEqual([]);
    sides.pipeline.close();
  });

  it('knows the one date that was edited', () => {
    const { sides, sent } = openBefore();
    sides.edit(FIRST, { applied_at: new Date('2026-01-11T09:00:00.000Z') });
    expect(sides.sync().sent).toEqual({ ...NOTHING, changed: 1 });
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ applied_at: '2026-01-11T09:00:00.000Z' }]);
    sides.pipeline.close();
  });

  it('takes none for an edit where the zone was changed before the new version ran', () => {
    const { sides, sent } = openBefore();
    zoneOf(sides, 'Asia/Tokyo');
    expect(sides.sync().sent).toEqual(NOTHING);
    expect(sent).toEqual([]);
    sides.pipeline.close();
  });

  it('brings ids back', () => {
    const { sides } = openBefore();
    const column = sides.column('id');
    sides.workbench.call('dropped', [column + 1]);
    expect(sides.sync()).toMatchObject({ sent: NOTHING });
    expect(sides.theirs()).toHaveLength(6);
    expect(sides.rows().filter(({ id }) => id !== '')).toHaveLength(6);
    sides.pipeline.close();
  });
});

describe('a zone that changes at any moment of a run, killed there or not', () => {
  /** The service has changed a date, the person a note and a date, and added a row. */
  function begin() {
    const { sides } = open(some(4));
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    const theirs = { interview_at: '2026-04-01T12:00:00.000Z', updated_at };
    sides.pipeline.change({ service: 'pipeline', update: [{ id: FIRST, ...theirs }] });
    sides.edit(SECOND, { notes: 'mine' });
    sides.edit(THIRD, { interview_at: new Date('2026-05-01T10:00:00.000Z') });
    sides.add({ company_name: 'New', job_title: 'Clerk', applied_at: new Date('2026-01-14T10:00:00.000Z') });
    const story = { workbook: sides.workbench.export(), theirs: sides.theirs() };
    sides.pipeline.close();
    return story;
  }

  const story = begin();
  /** The calls that involve cells, the clock or a service: nothing can differ between any others. */
  const TELLING =
    /^(Range\.[gs]etValues|Sheet\.getSheetValues|Spreadsheet\.getSpreadsheetTimeZone|SpreadsheetApp\.flush|UrlFetchApp\.fetchAll|Properties\.setProperty)$/;

  /** @param before What happens before each call of the first run. */
  function runWith(
    dieAt: number | undefined,
    before: (workbook: Workbook, name: string, call: number) => unknown,
  ) {
    const pipeline = openLocalPipeline(story.theirs);
    const sent: string[] = [];
    const workbench = workbenchOf(listening(pipeline, sent), story.workbook);
    const { workbook } = workbench.cloud;
    const sides = sidesOf(pipeline, workbench);
    let [calls, isFirst] = [0, true];
    workbench.cloud.beforeCall.push((_, name) => {
      calls += 1;
      if (isFirst) before(workbook, name, calls);
    });
    if (dieAt !== undefined) changeZone(workbook, 'Asia/Tokyo');
    const outcome = workbench.ask('runSync', ['mine'], dieAt ? { dieAt, unflushed: 'kept' } : {});
    isFirst = false;
    if (outcome.error && !outcome.killed) throw new Error(outcome.error.message);
    if (dieAt !== undefined) changeZone(workbook, 'Europe/Berlin');
    for (let run = 0; run < 3; run += 1) {
      sides.wait(60);
      sides.sync();
    }
    const theirs = sides.theirs();
    const notes = DATES.flatMap((key) => [FIRST, SECOND].map((id) => sides.note(id, key)));
    const isKnown = ({ id }: Application) => story.theirs.some((one) => one.id === id);
    const made = theirs.filter((one) => !isKnown(one));
    pipeline.close();
    return { sent, made, notes, byId: new Map(theirs.map((one) => [one.id, one])) };
  }

  /** The local times that a cell may show when it was typed in one zone and read in another: each of them is right. */
  const readings = (typed: string) =>
    ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin'].map((zone) =>
      epochOf(wallTime(Date.parse(typed), 'America/New_York'), zone),
    );

  function expectRight({ sent, made, notes, byId }: ReturnType<typeof runWith>) {
    const fields = new Set(sent.flatMap((body) => Object.keys(JSON.parse(body))));
    expect([...fields].sort()).toEqual(['interview_at', 'notes']);
    expect(made.map(({ company_name }) => company_name)).toEqual(['New']);
    expect(readings('2026-01-14T10:00:00.000Z')).toContain(Date.parse(made[0]?.applied_at ?? ''));
    expect(notes.join('')).toBe('');
    for (const before of story.theirs) {
      const now = byId.get(before.id);
      expect(now?.applied_at).toBe(before.applied_at);
      if (before.id === THIRD) {
        expect(readings('2026-05-01T10:00:00.000Z')).toContain(Date.parse(now?.interview_at ?? ''));
      } else expect(now?.interview_at).toBe(before.interview_at);
    }
    expect(byId.get(SECOND)?.notes).toBe('mine');
  }

  const telling: [number][] = [];
  runWith(undefined, (_, name, call) => {
    if (TELLING.test(name)) telling.push([call]);
  });

  it.each(telling)('changed at call %i', (at) =>
    expectRight(
      runWith(undefined, (workbook, _, call) => call === at && changeZone(workbook, 'Asia/Tokyo')),
    ));
  it.each(telling)('changed before, killed at call %i, and changed again', (at) =>
    expectRight(runWith(at, () => undefined)));
});
