/** The schedule of a sync; fields that depend on a choice appear with it. */

import type { Schedule } from '../../src/core/sync-settings';
import { hourInWords } from '../../src/core/words';
import { DropDown } from '../controls/one-of';
import { DAYS, HOUR_STEPS, kindOf, SCHEDULE_KINDS, type ScheduleKind, scheduleOfKind } from './schedules';

interface ScheduleFieldProps {
  readonly schedule: Schedule | null;
  readonly onChange: (schedule: Schedule | null) => void;
  readonly timeZone: string;
}

const HOURS = Array.from({ length: 24 }, (_, at) => ({ value: String(at), label: hourInWords(at) }));

export function ScheduleField({ schedule, onChange, timeZone }: ScheduleFieldProps) {
  return (
    <>
      <DropDown
        label="Keep it up to date"
        choices={SCHEDULE_KINDS}
        value={kindOf(schedule)}
        onChange={(kind) => onChange(scheduleOfKind(kind as ScheduleKind, schedule))}
        {...(schedule && !('at' in schedule)
          ? { explanation: 'It runs at some minute of the hour, also while the sheet is closed.' }
          : {})}
      />
      {schedule?.every === 'hours' && (
        <DropDown
          label="How often"
          choices={HOUR_STEPS.map((hours) => ({ value: String(hours), label: `Every ${hours} hours` }))}
          value={String(schedule.hours)}
          onChange={(hours) => onChange({ every: 'hours', hours: Number(hours) })}
        />
      )}
      {(schedule?.every === 'day' || schedule?.every === 'week') && (
        <div class="row">
          {schedule.every === 'week' && (
            <DropDown
              label="Day"
              choices={DAYS}
              value={schedule.day}
              onChange={(value) => {
                const day = DAYS.find((one) => one.value === value);
                if (day) onChange({ ...schedule, day: day.value });
              }}
            />
          )}
          <DropDown
            label="In the hour from"
            choices={HOURS}
            value={String(schedule.at)}
            onChange={(at) => onChange({ ...schedule, at: Number(at) })}
            explanation={`On the clock of the sheet, ${timeZone}.`}
          />
        </div>
      )}
    </>
  );
}
