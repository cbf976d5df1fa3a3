import type { Deployment } from '../../../simulator/cloud/cloud';
import { loadScript } from '../../../simulator/script/script';
import { runDueTriggers } from '../../../simulator/triggers/triggers';
import { failureOf, resultOf, type SmallCloud, smallCloud } from '../small-cloud';

const HOUR = 3600 * 1000;
const TICK =
  'function tick(event) { console.log(event.triggerUid); } function slow() { Utilities.sleep(300000); }';
const every = (schedule: string, handler = 'tick') =>
  `ScriptApp.newTrigger('${handler}').timeBased().${schedule}.create();`;
const install = (deployment: Deployment = 'bound', ...schedules: string[]): SmallCloud => {
  const cloud = smallCloud(undefined, { deployment });
  resultOf(schedules.map((schedule) => every(schedule)).join(''), cloud);
  return cloud;
};

/** Returns the moments at which triggers fire in the next hours. */
function firings(cloud: SmallCloud, hours: number): string[] {
  const runs = runDueTriggers(cloud, loadScript(cloud, TICK), cloud.clock.now() + hours * HOUR);
  return runs.map(({ at }) => new Date(at).toISOString());
}

describe('ScriptApp.newTrigger', () => {
  test('makes a trigger that the script can find, read and delete', () => {
    const cloud = install('bound', 'everyHours(1)');
    const read =
      'return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId(), t.getUniqueId().length > 10, t.getEventType() === ScriptApp.EventType.CLOCK])';
    expect(resultOf(read, cloud)).toEqual([['tick', 'CLOCK', 'CLOCK', null, true, true]]);
    expect(resultOf(read, cloud, { user: 'other@example.com' })).toEqual([]);
    resultOf('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))', cloud);
    expect(cloud.triggers).toEqual([]);
  });

  test('makes triggers for the events of the spreadsheet', () => {
    const code =
      "const t = ScriptApp.newTrigger('x').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); return [String(t.getEventType()), t.getTriggerSourceId() === SpreadsheetApp.getActive().getId()]";
    expect(resultOf(code)).toEqual(['ON_CHANGE', true]);
  });

  test('takes only the minutes that Google does', () => {
    expect(failureOf(every('everyMinutes(5)'))).toBe('no error');
    expect(failureOf(every('everyMinutes(7)'))).toContain('It must be one of 1, 5, 10, 15 or 30.');
    expect(failureOf("ScriptApp.newTrigger('x').timeBased().create()")).toContain('schedule');
  });

  test('makes twenty for one person', () => {
    const cloud = install('bound', ...new Array(20).fill('everyHours(1)'));
    expect(failureOf(every('everyHours(1)'), cloud)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(failureOf(every('everyHours(1)'), cloud, { user: 'other@example.com' })).toBe('no error');
  });

  test('in an add-on makes one time trigger for a person and document', () => {
    const cloud = install('add-on', 'everyHours(1)');
    expect(failureOf(every('everyDays(1).atHour(3)'), cloud)).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(failureOf(every('everyHours(1)'), cloud, { user: 'other@example.com' })).toBe('no error');
    expect(failureOf("ScriptApp.newTrigger('x').forSpreadsheet('id').onEdit().create()", cloud)).toBe(
      'no error',
    );
  });

  test('in an add-on makes none that fires more often than hourly', () => {
    for (const schedule of ['everyMinutes(30)', 'after(60000)', 'at(new Date())']) {
      expect(failureOf(every(schedule), smallCloud(undefined, { deployment: 'add-on' }))).toBe(
        'Exception: The recurrence interval for an Add-on trigger must be at least one hour.',
      );
    }
  });
});

describe('the virtual clock', () => {
  test('fires an hourly trigger each hour, at a minute that stays', () => {
    const cloud = install('add-on', 'everyHours(1)');
    const times = firings(cloud, 4).map((time) => time.slice(11, 16));
    expect(times).toHaveLength(4);
    expect(new Set(times.map((time) => time.slice(3))).size).toBe(1);
    expect(firings(cloud, 2)).toHaveLength(2);
  });

  test('fires every six hours, every ten minutes, and once', () => {
    expect(firings(install('bound', 'everyHours(6)'), 24)).toHaveLength(4);
    expect(firings(install('bound', 'everyMinutes(10)'), 1)).toEqual(
      ['10', '20', '30', '40', '50']
        .map((minute) => `2024-10-25T13:${minute}:00.300Z`)
        .concat('2024-10-25T14:00:00.300Z')
        .map((time) => expect.stringContaining(time.slice(0, 16))),
    );
    const once = install('bound', 'after(90000)');
    expect(firings(once, 1)).toEqual([expect.stringContaining('2024-10-25T13:01:30')]);
    expect(firings(once, 24)).toEqual([]);
    expect(once.triggers).toHaveLength(1);
  });

  test('fires a daily trigger at its hour in its zone, whatever clocks do', () => {
    const cloud = install('bound', "everyDays(1).atHour(9).nearMinute(30).inTimezone('America/New_York')");
    // New York sets its clocks back on 3 November 2024.
    const hours = firings(cloud, 24 * 12).map((time) => time.slice(8, 13));
    expect(hours.slice(0, 2)).toEqual(['25T13', '26T13']);
    expect(hours.slice(-2)).toEqual(['04T14', '05T14']);
  });

  test('fires a weekly trigger on its day', () => {
    const cloud = install('bound', 'onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7)');
    expect(firings(cloud, 24 * 15).map((time) => time.slice(5, 13))).toEqual(['10-28T07', '11-04T07']);
  });

  test('fires on a day of the month and on a date', () => {
    expect(
      firings(install('bound', 'onMonthDay(3).atHour(5)'), 24 * 45).map((time) => time.slice(5, 13)),
    ).toEqual(['11-03T05', '12-03T05']);
    expect(
      firings(install('bound', 'atDate(2024, 10, 28)'), 24 * 7).map((time) => time.slice(5, 10)),
    ).toEqual(['10-28']);
  });

  test('runs triggers as whoever made them, with an event and without a user interface', () => {
    const cloud = smallCloud();
    resultOf(every('everyHours(1)', 'main'), cloud, { user: 'maker@example.com' });
    const code = `function main(event) { let ui; try { SpreadsheetApp.getUi(); } catch (error) { ui = error.message; }
      return [Session.getEffectiveUser().getEmail(), event.authMode === ScriptApp.AuthMode.FULL, event.year, event['day-of-month'], event.triggerUid, ui]; }`;
    const [run] = runDueTriggers(cloud, loadScript(cloud, code), cloud.clock.now() + HOUR);
    expect(run?.outcome.result).toEqual([
      'maker@example.com',
      true,
      2024,
      25,
      cloud.triggers[0]?.id,
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
  });

  test('lets triggers run for ninety minutes a day', () => {
    const cloud = smallCloud();
    resultOf(every('everyMinutes(10)', 'slow'), cloud);
    const runs = runDueTriggers(cloud, loadScript(cloud, TICK), cloud.clock.now() + 12 * HOUR);
    const refused = runs.filter(({ outcome }) => outcome.error);
    expect(runs.length - refused.length).toBe(18);
    expect(refused[0]?.outcome.error?.message).toBe('Service using too much computer time for one day');
  });

  test('tells when the function is gone', () => {
    const cloud = install('bound', 'everyHours(1)');
    const [run] = runDueTriggers(cloud, loadScript(cloud, ''), cloud.clock.now() + HOUR);
    expect(run?.outcome.error?.message).toBe('Script function not found: tick');
  });
});
