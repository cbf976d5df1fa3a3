/** Every field of an application that can be a column, in the order in which a person finds them. */

import type { FieldType } from '../../core/cell';
import type { Field } from '../../streams/field';
import { readable } from '../kit/readable';
import { type Application, SOURCES, STATUSES, WRITABLE_FIELDS } from './generated/contract';

type Key = keyof Application;
type Line = readonly [key: Key, heading: string, type: FieldType, explanation: string];

const VALUES: { readonly [Name in Key]?: readonly string[] } = { status: STATUSES, source: SOURCES };
const WRITABLE: readonly Key[] = WRITABLE_FIELDS;

const APPLICATION: readonly Line[] = [
  ['id', 'Application ID', 'text', 'Pipeline’s id of the application; Jobsheet finds the row by it.'],
  ['company_name', 'Company', 'text', 'Who is hiring.'],
  ['job_title', 'Title', 'text', 'What the job is called.'],
  ['status', 'Status', 'text', 'Saved, applied, interview, offer or rejected.'],
  ['job_url', 'URL', 'url', 'Where the posting is; https only.'],
  ['location', 'Location', 'text', 'Where the job is.'],
  ['is_remote', 'Remote', 'boolean', 'Whether it can be done from anywhere.'],
  ['source', 'Source', 'text', 'Where it was found.'],
  ['notes', 'Notes', 'text', 'Your notes in Pipeline.'],
  ['job_description', 'Description', 'text', 'The text of the posting.'],
];

const DATES: readonly Line[] = [
  ['applied_at', 'Applied At', 'date', 'When you applied.'],
  ['interview_at', 'Interview At', 'date', 'When the interview is.'],
  ['offer_at', 'Offer At', 'date', 'When the offer came.'],
  ['rejected_at', 'Rejected At', 'date', 'When they said no.'],
];

const SALARY: readonly Line[] = [
  ['salary_min', 'Salary Min', 'number', 'From.'],
  ['salary_max', 'Salary Max', 'number', 'To.'],
];

const MATCH: readonly Line[] = [
  ['ai_match_score', 'Match Score', 'number', '0 to 100; empty where it has none.'],
  ['ai_reasoning', 'Match Reasons', 'text', 'Why it has that score.'],
  ['ai_parsed_data', 'Read From Posting', 'text', 'Salary and experience, as the posting tells.'],
];

const PIPELINE: readonly Line[] = [
  ['created_at', 'Created At', 'date', 'When it was made in Pipeline.'],
  ['updated_at', 'Updated At', 'date', 'When Pipeline last changed it.'],
  ['deleted_at', 'Deleted At', 'date', 'When it was deleted in Pipeline; the row stays.'],
  ['last_scraped_at', 'Last Scraped At', 'date', 'When Pipeline last read the posting.'],
  ['last_synced_at', 'Last Synced At', 'date', 'When Pipeline last synchronised it.'],
  ['user_id', 'User ID', 'text', 'Pipeline’s id of you.'],
];

export const APPLICATION_COLUMNS: readonly Field<Application>[] = [
  ...inGroup('Application', APPLICATION),
  ...inGroup('Dates', DATES),
  ...inGroup('Salary', SALARY),
  ...inGroup('Match', MATCH),
  ...inGroup('Pipeline', PIPELINE),
];

/** Not Pipeline's: it is looked up in the tab of postings. */
export const POSTING: Field<Application> = {
  key: 'posting',
  heading: 'Job ID',
  type: 'text',
  group: 'Application',
  explanation: 'Of its row in your tab of postings, by URL or by company and title.',
  read: () => undefined,
};

function inGroup(group: string, lines: readonly Line[]): Field<Application>[] {
  return lines.map(([key, heading, type, explanation]) => ({
    key,
    heading,
    type,
    group,
    explanation,
    ...(WRITABLE.includes(key) ? { editable: true } : {}),
    ...(VALUES[key] ? { values: VALUES[key] } : {}),
    read: (application) =>
      key === 'ai_parsed_data' ? readable(application.ai_parsed_data) : application[key],
  }));
}
