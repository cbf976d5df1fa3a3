/** The numbers of the dashboard and the timeline, from a person's applications. Days are those of UTC. */
import {
  type Activity,
  type Application,
  type ApplicationStatus,
  type Dashboard,
  type DayStatuses,
  SOURCES,
  STATUSES,
  type Timeline,
} from '../../../src/sources/pipeline/generated/contract';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;
const DAYS_SHOWN = 30;
const ACTIVITIES_SHOWN = 10;

/** The field that records when an application reached a status; its creation counts as saved. */
const MOMENT_OF: Readonly<Record<ApplicationStatus, keyof Application>> = {
  saved: 'created_at',
  applied: 'applied_at',
  interview: 'interview_at',
  offer: 'offer_at',
  rejected: 'rejected_at',
};

export function dashboardOf(applications: readonly Application[], now: number): Dashboard {
  const within = (field: keyof Application, from: number, to: number) =>
    applications.filter((one) => {
      const time = timeOf(one, field);
      return time !== undefined && time > from && time <= to;
    });
  const weeks = (field: keyof Application) =>
    [within(field, now - WEEK, now), within(field, now - 2 * WEEK, now - WEEK)] as const;
  const [created, createdBefore] = weeks('created_at');
  const [applied, appliedBefore] = weeks('applied_at');
  const all = applications.filter((one) => timeOf(one, 'applied_at') !== undefined);
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => dayOf(now - (DAYS_SHOWN - 1 - index) * DAY));
  const counted = countedByDay(applications);
  return {
    totalApplications: applications.length,
    applicationsChange: perCent(created.length, createdBefore.length),
    activeCompanies: companiesOf(applications.filter(({ status }) => status !== 'rejected')),
    companiesChange: perCent(companiesOf(created), companiesOf(createdBefore)),
    interviewRate: interviewRate(all),
    interviewRateChange: rounded(interviewRate(applied) - interviewRate(appliedBefore)),
    avgMatchScore: averageScore(applications),
    matchScoreChange: rounded(averageScore(created) - averageScore(createdBefore)),
    responseRate: share(all, (one) =>
      (['interview_at', 'offer_at', 'rejected_at'] as const).some((field) => one[field]),
    ),
    avgResponseTime: average(
      all.flatMap((one) => {
        const met = timeOf(one, 'interview_at');
        return met === undefined ? [] : [(met - (timeOf(one, 'applied_at') as number)) / DAY];
      }),
    ),
    byStatus: Object.fromEntries(
      STATUSES.map((status) => [status, applications.filter((one) => one.status === status).length]),
    ),
    bySource: SOURCES.map((source) => ({
      source,
      count: applications.filter((one) => one.source === source).length,
    })).sort((one, other) => other.count - one.count),
    applicationsOverTime: days.map((date) => ({ date, count: counted.get(date)?.saved ?? 0 })),
    statusOverTime: days.map((date) => counted.get(date) ?? emptyDay(date)),
    activities: activitiesOf(applications, now),
  };
}

/** Every day on which something happened. */
export function timelineOf(applications: readonly Application[]): Timeline {
  const days = [...countedByDay(applications).values()];
  return { timeline: days.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)) };
}

type Day = { -readonly [Name in keyof DayStatuses]: DayStatuses[Name] } & Record<ApplicationStatus, number>;

function countedByDay(applications: readonly Application[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const one of applications) {
    for (const status of STATUSES) {
      const time = timeOf(one, MOMENT_OF[status]);
      if (time === undefined) continue;
      const date = dayOf(time);
      const day = days.get(date) ?? emptyDay(date);
      day[status] += 1;
      days.set(date, day);
    }
  }
  return days;
}

function emptyDay(date: string): Day {
  return { date, saved: 0, applied: 0, interview: 0, offer: 0, rejected: 0 };
}

function activitiesOf(applications: readonly Application[], now: number): Activity[] {
  const all = applications.flatMap((one) =>
    STATUSES.flatMap((type) => {
      const time = timeOf(one, MOMENT_OF[type]);
      return time === undefined || time > now ? [] : [{ one, type, time }];
    }),
  );
  const last = all.sort((one, other) => other.time - one.time).slice(0, ACTIVITIES_SHOWN);
  return last.map(({ one, type, time }) => ({
    id: one.id,
    type,
    company_name: one.company_name ?? '',
    job_title: one.job_title ?? '',
    at: new Date(time).toISOString(),
  }));
}

function timeOf(application: Application, field: keyof Application): number | undefined {
  const value = application[field];
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function companiesOf(applications: readonly Application[]): number {
  return new Set(applications.map(({ company_name }) => company_name)).size;
}

function interviewRate(applied: readonly Application[]): number {
  return share(applied, ({ interview_at }) => Boolean(interview_at));
}

function averageScore(applications: readonly Application[]): number {
  return average(
    applications.flatMap(({ ai_match_score: score }) => (typeof score === 'number' ? [score] : [])),
  );
}

function share(of: readonly Application[], has: (one: Application) => boolean): number {
  return of.length === 0 ? 0 : rounded((100 * of.filter(has).length) / of.length);
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : rounded(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
}

/** By how much it is more than before. */
function perCent(now: number, before: number): number {
  if (before === 0) return now === 0 ? 0 : 100;
  return rounded((100 * (now - before)) / before);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
