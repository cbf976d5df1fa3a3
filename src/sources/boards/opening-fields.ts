/** Every field of an opening that can be a column, in the order in which the sidebar lists them. */
import type { LookHint } from '../../streams/field';
import { arrivalField, inGroup, nothing } from '../kit/field-group';
import { descriptionText } from './description';
import type { Opening } from './opening';
import { yearly } from './pay';
import { systemOf } from './systems';

const LOOKS: Readonly<Record<string, LookHint>> = {
  id: 'machine',
  title: 'title',
  company: 'company',
  locations: 'place',
  workMode: 'words',
  isOpen: 'machine',
  closedAt: 'machine',
  payWords: 'company',
  payMin: 'money',
  payMax: 'money',
  yearlyMin: 'money',
  yearlyMax: 'money',
  description: 'long',
  applicationId: 'machine',
  tracklyId: 'machine',
};

const extras = (key: string) => ({
  ...(LOOKS[key] ? { look: LOOKS[key] } : {}),
  ...(key === 'isOpen' ? { goneWhen: 'false' as const } : {}),
  ...(key === 'title' ? { opens: 'url' satisfies keyof Opening } : {}),
});

const opening = inGroup<Opening>('Opening', extras);
/** Greenhouse tells these for one opening at a time; other systems tell them in their lists. */
const BRIEFLY_UNTOLD = { detail: true, isListed: ({ isBrief }: Opening) => isBrief !== true } as const;
const pay = inGroup<Opening>('Pay', (key) => ({ ...extras(key), ...BRIEFLY_UNTOLD }));
const detail = inGroup<Opening>('Details', (key) => ({ ...extras(key), ...BRIEFLY_UNTOLD }));
const board = inGroup<Opening>('Board', extras);
const application = inGroup<Opening>('My application', extras);

export const OPENING_FIELDS = [
  opening('id', 'Opening ID', 'text', 'System, board and number; Jobsheet finds the row by it.'),
  arrivalField('arrivedAt', 'Opening', 'When it came to your sheet; empty once you have seen it.'),
  opening('title', 'Title', 'text', 'The title of the opening.'),
  opening('company', 'Company', 'text', 'Who is hiring.'),
  opening('locations', 'Locations', 'list', 'Location as posted.'),
  opening('workMode', 'Work Mode', 'text', 'On-site, hybrid or remote, where it is told.'),
  detail('department', 'Department', 'text', 'At Greenhouse a request for each new opening.'),
  opening('team', 'Team', 'text', 'Where the board tells it.'),
  opening('employmentType', 'Employment Type', 'text', 'Full-time, internship … where the board tells it.'),
  opening('published', 'Published At', 'date', 'When it was published, where the board tells it.'),
  opening('updated', 'Updated At', 'date', 'When it last changed. Only Greenhouse tells it.'),
  opening('url', 'URL', 'url', 'The opening on the board.'),
  opening('applyUrl', 'Apply URL', 'url', 'Where to apply.'),
  // An opening that is listed is open. The board's silence is all that is known of one that is not.
  opening('isOpen', 'Open', 'boolean', 'Whether the board still lists it.', () => true),
  opening('closedAt', 'Closed At', 'date', 'When Jobsheet found that the board no longer lists it.', nothing),
  opening('requisition', 'Requisition', 'text', 'The company’s own number of it.'),
  opening('language', 'Language', 'text', 'The language of the opening: en, de …'),
  pay('payWords', 'Pay', 'text', 'As the company tells it. At Greenhouse a request for each new opening.'),
  pay('payMin', 'Pay From', 'number', 'The least, in its own period.', ({ pay }) => pay?.min),
  pay('payMax', 'Pay To', 'number', 'The most, in its own period.', ({ pay }) => pay?.max),
  pay('payPeriod', 'Pay Per', 'text', 'Year, month, hour …', ({ pay }) => pay?.period),
  pay('payCurrency', 'Pay Currency', 'text', 'USD, EUR …', ({ pay }) => pay?.currency),
  pay('yearlyMin', 'Yearly Pay From', 'number', 'The least for a year of full-time work.', ({ pay }) =>
    yearly(pay?.min, pay?.period),
  ),
  pay('yearlyMax', 'Yearly Pay To', 'number', 'The most for a year of full-time work.', ({ pay }) =>
    yearly(pay?.max, pay?.period),
  ),
  detail(
    'description',
    'Description',
    'text',
    'The whole text. At Greenhouse a request for each new opening.',
    (one) => descriptionText(one.description),
  ),
  board('system', 'System', 'text', 'Greenhouse, Lever or Ashby.', (one) => systemOf(one.board.system)?.name),
  board(
    'board',
    'Board',
    'text',
    'The company’s name in the addresses of its board.',
    (one) => one.board.token,
  ),
  // Not the board's: they are looked up in the tabs of applications and of postings.
  application('applied', 'Applied?', 'text', 'The status in your tab of applications.', nothing),
  application('applicationId', 'Application ID', 'text', 'Of its row in your tab of applications.', nothing),
  application(
    'tracklyId',
    'Job ID (Trackly)',
    'text',
    'Of the same posting in your tab of Trackly jobs.',
    nothing,
  ),
] as const;

export type OpeningKey = (typeof OPENING_FIELDS)[number]['key'];
