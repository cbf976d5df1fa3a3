/** The schedule of a sync; fields that depend on a choice appear with it. */

import type { Schedule } from '../../src/core/sync-settings';
import { DropDown } from '../controls/one-of';
import { words } from '../words/words';
import {
  cityOf,
  days,
  HOUR_STEPS,
  hours,
  kindOf,
  type ScheduleKind,
  scheduleKinds,
  scheduleOfKind,
} from './schedules';

interface ScheduleFieldProps {
  readonly schedule: Schedule | null;
  readonly onChange: (schedule: Schedule | null) => void;
  readonly timeZone: string;
}

export function ScheduleField({ schedule, onChange, timeZone }: ScheduleFieldProps) {
  const { schedule: say } = words();
  return (
    <>
      <DropDown
        label={say.label}
        choices={scheduleKinds()}
        value={kindOf(schedule)}
        onChange={(kind) => onChange(scheduleOfKind(kind as ScheduleKind, schedule))}
        {...(schedule && !('at' in schedule) ? { explanation: say.hint } : {})}
      />
      {schedule?.every === 'hours' && (
        <DropDown
          label={say.howOften}
          choices={HOUR_STEPS.map((hours) => ({ value: String(hours), label: say.everyHours(hours) }))}
          value={String(schedule.hours)}
          onChange={(hours) => onChange({ every: 'hours', hours: Number(hours) })}
        />
      )}
      {(schedule?.every === 'day' || schedule?.every === 'week') && (
        <div class="row">
          {schedule.every === 'week' && (
            <DropDown
              label={say.day}
              choices={days()}
              value={schedule.day}
              onChange={(value) => {
                const day = days().find((one) => one.value === value);
                if (day) onChange({ ...schedule, day: day.value });
              }}
            />
          )}
          <DropDown
            label={say.hour}
            choices={hours()}
            value={String(schedule.at)}
            onChange={(at) => onChange({ ...schedule, at: Number(at) })}
            explanation={say.zone(cityOf(timeZone))}
          />
        </div>
      )}
    </>
  );
}
