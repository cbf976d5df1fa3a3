/** Reads what a person sends of an application: every field that is wrong gets a line of its own. */
import {
  type Application,
  type FieldError,
  SOURCES,
  STATUSES,
  WRITABLE_FIELDS,
} from '../../../src/sources/pipeline/generated/contract';
import { invalid } from './refusal';

type Writable = (typeof WRITABLE_FIELDS)[number];
export type Written = Partial<Pick<Application, Writable>>;

const REQUIRED: readonly Writable[] = ['company_name', 'job_title'];
const LONGEST_NAME = 200;

/** Returns what is wrong with a value, or undefined if it is valid. */
type Check = (value: unknown) => string | undefined;

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string) ? undefined : `Must be one of ${values.join(', ')}`;
const name: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME
    ? undefined
    : `Must be text of 1 to ${LONGEST_NAME} characters`;
const text: Check = (value) => (typeof value === 'string' ? undefined : 'Must be text');
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'Must be true or false');
const amount: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? undefined : 'Must be a whole number of at least 0';
const moment: Check = (value) =>
  typeof value === 'string' && isMoment(value) ? undefined : 'Must be a date-time in ISO 8601';
const secureUrl: Check = (value) =>
  typeof value === 'string' && /^https:\/\/[^\s/]+/.test(value) ? undefined : 'Must be an https address';

const CHECKS: Readonly<Record<Writable, Check>> = {
  company_name: name,
  job_title: name,
  status: oneOf(STATUSES),
  source: oneOf(SOURCES),
  job_description: text,
  job_url: secureUrl,
  location: text,
  is_remote: flag,
  notes: text,
  applied_at: moment,
  interview_at: moment,
  offer_at: moment,
  rejected_at: moment,
  salary_min: amount,
  salary_max: amount,
};

/** These cannot be taken away. */
const NEVER_NULL: readonly Writable[] = [...REQUIRED, 'status', 'source'];

export function isMoment(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** @throws Refusal that names each field that is wrong; what cannot be written is passed over in silence. */
export function readApplication(body: unknown, isNew: boolean): Written {
  const given = objectOf(body);
  const wrong: FieldError[] = [];
  const written: Record<string, unknown> = {};
  for (const field of WRITABLE_FIELDS) {
    const value = given[field];
    if (value === undefined) {
      if (isNew && REQUIRED.includes(field)) wrong.push({ field, message: 'Is required' });
      continue;
    }
    const message = value === null && !NEVER_NULL.includes(field) ? undefined : CHECKS[field](value);
    if (message) wrong.push({ field, message });
    written[field] = typeof value === 'string' && CHECKS[field] === moment ? isoOf(value) : value;
  }
  const { salary_min, salary_max } = written as Written;
  if (typeof salary_min === 'number' && typeof salary_max === 'number' && salary_min > salary_max) {
    wrong.push({ field: 'salary_max', message: 'Must not be less than salary_min' });
  }
  if (wrong.length > 0) throw invalid(wrong);
  return written as Written;
}

function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw invalid([{ field: 'body', message: 'Must be a JSON object' }]);
}

function isoOf(value: string): string {
  return isMoment(value) ? new Date(value).toISOString() : value;
}
