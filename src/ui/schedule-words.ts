/** Schedules and the hourly trigger in sentences for a person. Pure. */
import type { Schedule } from '../core/schedule';
import type { TriggerFacts } from '../schedule/trigger';
import type { TriggerStatus } from './answers';

export function scheduleInWords(schedule: Schedule | undefined): string {
  if (!schedule) return 'Only when you say so';
  switch (schedule.every) {
    case 'hour':
      return 'Every hour';
    case 'hours':
      return schedule.hours === 1 ? 'Every hour' : `Every ${schedule.hours} hours`;
    case 'day':
      return `Every day at ${clock(schedule.at)}`;
    case 'week':
      return `Every ${schedule.day.charAt(0)}${schedule.day.slice(1).toLowerCase()} at ${clock(schedule.at)}`;
  }
}

/** 7 → "07:00". */
function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

export function triggerInWords(facts: TriggerFacts): TriggerStatus {
  const { state, owner, lastFiredAt } = facts;
  return { state, owner, words: sentence(facts), lastFiredAt };
}

const AGAIN = 'Turn it on again and Jobsheet goes on.';

function sentence({ state, owner, trouble }: TriggerFacts): string {
  if (state === 'none') {
    return 'Nothing runs by itself in this spreadsheet. Turn on hourly sync to keep your tabs up to date.';
  }
  if (state === 'several') {
    return 'Hourly sync is on more than once. Turn it on again and only one trigger stays.';
  }
  if (trouble === 'no-time') {
    return 'Hourly sync is on, but your triggers have used up the time that Google allows in a day. It goes on by itself tomorrow.';
  }
  if (owner === 'not-yours') {
    return state === 'ok'
      ? 'Hourly sync is on: another user of this spreadsheet turned it on, and it runs with their keys, not yours.'
      : 'Hourly sync was turned on by another user of this spreadsheet, but it does not run any more. Turn it on yourself: it then runs with your keys.';
  }
  switch (trouble) {
    case 'gone':
      return `Hourly sync was on, but Google no longer lists its trigger. ${AGAIN}`;
    case 'silent':
      return `Hourly sync is on, but it has not run for more than two hours. ${AGAIN}`;
    case 'no-permission':
      return 'Hourly sync is on, but Google wants your permission again. Turn it on again and allow all that Google asks for.';
    default:
      return 'Hourly sync is on: Jobsheet looks every hour what is due, and uses your keys.';
  }
}
