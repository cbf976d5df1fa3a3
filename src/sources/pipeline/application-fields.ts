/** Every field of an application that can be a column, in the order in which the sidebar lists them. */
import type { LookHint, Words } from '../../streams/field';
import { inGroup, nothing, readable } from '../kit/field-group';
import { SOURCE_WORDS, STATUS_WORDS } from './application-words';
import { type Application, SOURCES, STATUSES, WRITABLE_FIELDS } from './generated/contract';

const VALUES: Readonly<Record<string, readonly string[]>> = { status: STATUSES, source: SOURCES };
const WORDS: Readonly<Record<string, Words>> = { status: STATUS_WORDS, source: SOURCE_WORDS };
const LOOKS: Readonly<Record<string, LookHint>> = {
  id: 'machine',
  job_title: 'title',
  company_name: 'company',
  location: 'place',
  status: 'words',
  source: 'words',
  notes: 'long',
  salary_min: 'money',
  salary_max: 'money',
  ai_match_score: 'score',
  updated_at: 'machine',
  deleted_at: 'machine',
  last_scraped_at: 'machine',
  last_synced_at: 'machine',
  user_id: 'machine',
  posting: 'machine',
} satisfies Partial<Record<keyof Application | 'posting', LookHint>>;
const WRITABLE: readonly string[] = WRITABLE_FIELDS;

const application = ofApplication('Application');
const dates = ofApplication('Dates');
const salary = ofApplication('Salary');
const match = ofApplication('Match');
const pipeline = ofApplication('Pipeline');

export const APPLICATION_COLUMNS = [
  application(
    'id',
    'Application ID',
    'text',
    'Pipeline’s id of the application; Jobsheet finds the row by it.',
  ),
  application('company_name', 'Company', 'text', 'Who is hiring.'),
  application('job_title', 'Title', 'text', 'What the job is called.'),
  application('status', 'Status', 'text', 'Saved, applied, interview, offer or rejected.'),
  application('job_url', 'URL', 'url', 'Where the posting is; https only.'),
  application('location', 'Location', 'text', 'Where the job is.'),
  application('is_remote', 'Remote', 'boolean', 'Whether it can be done from anywhere.'),
  application('source', 'Source', 'text', 'Where it was found.'),
  application('notes', 'Notes', 'text', 'Your notes in Pipeline.'),
  application('job_description', 'Description', 'text', 'The text of the posting.'),
  dates('applied_at', 'Applied At', 'date', 'When you applied.'),
  dates('interview_at', 'Interview At', 'date', 'When the interview is.'),
  dates('offer_at', 'Offer At', 'date', 'When the offer came.'),
  dates('rejected_at', 'Rejected At', 'date', 'When they said no.'),
  salary('salary_min', 'Salary Min', 'number', 'From.'),
  salary('salary_max', 'Salary Max', 'number', 'To.'),
  match('ai_match_score', 'Match Score', 'number', '0 to 100; empty where it has none.'),
  match('ai_reasoning', 'Match Reasons', 'text', 'Why it has that score.'),
  match(
    'ai_parsed_data',
    'Read From Posting',
    'text',
    'Salary and experience, as the posting tells.',
    ({ ai_parsed_data }) => readable(ai_parsed_data),
  ),
  pipeline('created_at', 'Created At', 'date', 'When it was made in Pipeline.'),
  pipeline('updated_at', 'Updated At', 'date', 'When Pipeline last changed it.'),
  pipeline('deleted_at', 'Deleted At', 'date', 'When it was deleted in Pipeline; the row stays.'),
  pipeline('last_scraped_at', 'Last Scraped At', 'date', 'When Pipeline last read the posting.'),
  pipeline('last_synced_at', 'Last Synced At', 'date', 'When Pipeline last synchronised it.'),
  pipeline('user_id', 'User ID', 'text', 'Pipeline’s id of you.'),
  // Not Pipeline's: it is looked up in the tab of postings.
  application(
    'posting',
    'Job ID',
    'text',
    'Of its row in your tab of postings, by URL or by company and title.',
    nothing,
  ),
] as const;

export type ApplicationKey = (typeof APPLICATION_COLUMNS)[number]['key'];

function ofApplication(group: string) {
  return inGroup<Application>(group, (key) => ({
    ...(WRITABLE.includes(key) ? { editable: true } : {}),
    ...(VALUES[key] ? { values: VALUES[key] } : {}),
    ...(WORDS[key] ? { words: WORDS[key] } : {}),
    ...(LOOKS[key] ? { look: LOOKS[key] } : {}),
    ...(key === 'deleted_at' ? { goneWhen: 'filled' as const } : {}),
    ...(key === 'job_title' ? { opens: 'job_url' satisfies keyof Application } : {}),
  }));
}
