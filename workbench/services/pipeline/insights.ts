/** Features that Pipeline plans and does not have yet: insights into a person's applications, and scores. The same input always gives the same result. */
import {
  type Application,
  INSIGHT_TYPES,
  type Insight,
  type InsightsResponse,
  LIMITS,
  STATUSES,
} from '../../../src/sources/pipeline/generated/contract';
import { scatter, uuidOf } from '../scatter';
import type { Scored } from './applications';
import type { Query } from './list-query';

const DAY = 24 * 60 * 60 * 1000;

/** One for each status that somebody is at; text that a sheet must not take for a formula among them. */
export function insightsOf(
  applications: readonly Application[],
  { type, limit = String(LIMITS.getInsights.default) }: Query,
  person: string,
  now: number,
): InsightsResponse {
  const all = STATUSES.flatMap((status, place): Insight[] => {
    const count = applications.filter((one) => one.status === status).length;
    const insight_type = INSIGHT_TYPES[place % INSIGHT_TYPES.length] as Insight['insight_type'];
    if (count === 0 || !insight_type) return [];
    return [
      {
        id: uuidOf(`${status} ${person}`),
        user_id: person,
        insight_type,
        title: `${count} ${status}`,
        content: `=${count} of your ${applications.length} applications are ${status}.`,
        metadata: null,
        created_at: new Date((Math.floor(now / DAY) - place) * DAY).toISOString(),
      },
    ];
  });
  const wanted = all.filter((one) => type === undefined || one.insight_type === type);
  return { insights: wanted.slice(0, Number(limit)), has_more: wanted.length > Number(limit) };
}

export function scoreOf({ id, job_title }: Application): Scored {
  const score = scatter(Number.parseInt(id.replace(/\D/g, '').slice(-8), 10)) % 101;
  return { ai_match_score: score, ai_reasoning: `=${score}: how near “${job_title}” is to what you did.` };
}
