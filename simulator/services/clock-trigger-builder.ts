/** ClockTriggerBuilder: when a time trigger fires. */

import { enumeration, nameIn } from '../script/enumeration';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { nextRun, type Schedule } from '../triggers/schedule';
import { epochOf } from '../workbook/zone';
import { addTrigger, checkAddOn } from './add-trigger';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Google aims within fifteen minutes on either side of `nearMinute`. */
const NEAR = 15;
export const WeekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

export class ClockTriggerBuilder extends ServiceObject implements ClockBuilder {
  readonly #handler: string;
  readonly #plan: { -readonly [K in keyof Schedule]?: Schedule[K] } = {};
  #once: number | undefined;
  #near: number | undefined;

  constructor(execution: Execution, handler: string) {
    super(execution);
    this.#handler = handler;
  }

  everyMinutes(n: number): ClockBuilder {
    if (![1, 5, 10, 15, 30].includes(n))
      throw new ScriptException(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.#repeat('minutes', n);
  }

  everyHours(n: number): ClockBuilder {
    return this.#repeat('hours', n);
  }

  everyDays(n: number): ClockBuilder {
    return this.#repeat('days', n);
  }

  everyWeeks(n: number): ClockBuilder {
    return this.#repeat('weeks', n);
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): ClockBuilder {
    this.#plan.weekDay = Object.keys(WeekDay).indexOf(nameIn(WeekDay, day) ?? '');
    return this.#repeat('weeks', this.#plan.every ?? 1);
  }

  onMonthDay(day: number): ClockBuilder {
    this.#plan.monthDay = day;
    return this.#repeat('month', 1);
  }

  atHour(hour: number): ClockBuilder {
    this.#plan.hour = hour;
    return this;
  }

  nearMinute(minute: number): ClockBuilder {
    this.#near = minute;
    return this;
  }

  inTimezone(timezone: string): ClockBuilder {
    this.#plan.timeZone = timezone;
    return this;
  }

  after(durationMilliseconds: number): ClockBuilder {
    return this.#at(this.execution.cloud.clock.now() + durationMilliseconds);
  }

  at(date: GoogleAppsScript.Base.Date): ClockBuilder {
    return this.#at(date.getTime());
  }

  atDate(year: number, month: number, day: number): ClockBuilder {
    const noon = { year, month, day, hour: 12, minute: 0, second: 0, millisecond: 0 };
    return this.#at(epochOf(noon, this.#plan.timeZone ?? this.execution.cloud.manifest.timeZone));
  }

  create(): GoogleTrigger {
    if (this.#plan.unit === undefined) {
      throw new ScriptException(
        'The trigger needs a schedule: call everyHours, everyDays, at or after first.',
      );
    }
    const { cloud } = this.execution;
    const minute = this.#minute(cloud.random());
    const schedule: Schedule = {
      every: 1,
      timeZone: cloud.manifest.timeZone,
      ...this.#plan,
      unit: this.#plan.unit,
      minute,
    };
    checkAddOn(this.execution, schedule);
    const nextAt = this.#once ?? nextRun(schedule, cloud.clock.now());
    return addTrigger(this.execution, {
      handler: this.#handler,
      source: 'CLOCK',
      event: 'CLOCK',
      schedule,
      ...(nextAt === undefined ? {} : { nextAt }),
    });
  }

  #repeat(unit: Schedule['unit'], every: number): ClockBuilder {
    if (!Number.isInteger(every) || every < 1) throw new ScriptException(`Invalid argument: ${every}`);
    if (this.#plan.unit !== undefined && this.#plan.unit !== unit) {
      throw new ScriptException('This trigger has a schedule already.');
    }
    Object.assign(this.#plan, { unit, every });
    return this;
  }

  #at(moment: number): ClockBuilder {
    this.#once = moment;
    return this.#repeat('once', 1);
  }

  #minute(random: number): number {
    if (this.#near === undefined) return Math.floor(random * 60);
    return Math.min(59, Math.max(0, this.#near + Math.round((random * 2 - 1) * NEAR)));
  }
}
metered(ClockTriggerBuilder, 'ClockTriggerBuilder');
