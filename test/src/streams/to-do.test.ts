import fc from 'fast-check';
import { serialOfDay, serialOfWall, startOfDay, wallClock } from '../../../src/core/wall-clock';
import {
  byUrgency,
  checkQuietDays,
  type ToDoRow,
  USUAL_QUIET_DAYS,
  waitingFor,
} from '../../../src/streams/to-do';

const TODAY = serialOfDay('2026-11-28') as number;
const wait = (row: Partial<ToDoRow>) => waitingFor({ status: '', ...row }, TODAY, USUAL_QUIET_DAYS);

describe('what waits', () => {
  it.each([
    ['a step of today', { due: TODAY }, { kind: 'due', day: TODAY }],
    ['a step of last week', { due: TODAY - 7, status: 'Applied' }, { kind: 'due', day: TODAY - 7 }],
    ['a step of tomorrow', { due: TODAY + 1, status: 'Applied', since: TODAY - 90 }, undefined],
    ['an interview of today', { interview: TODAY }, { kind: 'interview', day: TODAY }],
    ['one in six days', { status: 'Interview', due: TODAY + 6 }, { kind: 'interview', day: TODAY + 6 }],
    ['one in a week', { interview: TODAY + 7 }, undefined],
    ['one of yesterday', { interview: TODAY - 1 }, undefined],
    ['fourteen quiet days', { status: 'Applied', since: TODAY - 14 }, { kind: 'quiet', day: TODAY }],
    ['thirteen quiet days', { status: 'Applied', since: TODAY - 13 }, undefined],
    ['words of the person’s own', { status: 'Hm', since: TODAY - 99 }, undefined],
    ['what is over', { status: 'Rejected', due: TODAY - 3, since: TODAY - 99 }, undefined],
    ['a status without a day', { status: 'Applied' }, undefined],
  ] as const)('%s', (_, row, expected) => {
    expect(wait(row)).toEqual(expected);
  });

  it('goes on waiting each day until something is done about it', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, days, (ago, later) => {
        const row = { status: 'Applied', since: TODAY - ago };
        const now = waitingFor(row, TODAY, USUAL_QUIET_DAYS);
        if (now) expect(waitingFor(row, TODAY + later, USUAL_QUIET_DAYS)).toEqual(now);
      }),
    );
  });

  it('is due on the same day in every time zone, at every minute of it', () => {
    const zones = fc.constantFrom(
      'Pacific/Kiritimati',
      'America/New_York',
      'Europe/Berlin',
      'Pacific/Pago_Pago',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 24 * 60 - 1 }), (zone, minute) => {
        const clock = wallClock(zone);
        const now = clock.instantOf(Date.UTC(2026, 10, 28) + minute * 60_000);
        const today = serialOfWall(startOfDay(clock.wallOf(now)));
        expect(today).toBe(TODAY);
        expect(waitingFor({ status: '', due: TODAY }, today, {})).toBeDefined();
        expect(waitingFor({ status: '', due: TODAY + 1 }, today, {})).toBeUndefined();
      }),
    );
  });

  it('is told by urgency', () => {
    const items = [
      { kind: 'quiet', day: 1 },
      { kind: 'interview', day: 9 },
      { kind: 'due', day: 5 },
      { kind: 'due', day: 3 },
    ] as const;
    expect([...items].sort(byUrgency).map(({ day }) => day)).toEqual([3, 5, 9, 1]);
  });

  it('is set in whole days for statuses that there are', () => {
    expect(checkQuietDays({ Applied: 10, Offer: 0, Interview: 1.5, Applying: '3', Other: 4 })).toEqual({
      Applied: 10,
    });
    expect(checkQuietDays(null)).toEqual({});
  });
});
