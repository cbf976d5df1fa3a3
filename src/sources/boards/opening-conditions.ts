/** What a person may leave out of the openings of a board: no system can filter by it. */

import { mentionsWords } from '../../core/folded-words';
import type { Condition } from '../../streams/condition';
import { epochOf, named } from '../kit/filters';
import { type Opening, WORK_MODES } from './opening';
import { yearly } from './pay';

const DAY = 24 * 60 * 60 * 1000;

/** Returns whether the texts have one of the words; undefined where there is no text. */
function mentions(texts: readonly (string | undefined)[], words: unknown): boolean | undefined {
  const told = texts.filter((text) => text !== undefined && text !== '');
  return told.length === 0 ? undefined : mentionsWords(told, words as readonly string[]);
}

export const OPENING_CONDITIONS: readonly Condition<Opening>[] = [
  {
    key: 'title',
    kind: 'choices',
    label: 'Words in the title',
    explanation: 'Openings with one of these words, such as: engineer, product manager.',
    reason: 'with other titles',
    isMain: true,
    test: ({ title }, words) => mentionsWords([title], words as readonly string[]),
  },
  {
    key: 'without',
    kind: 'choices',
    label: 'Words to leave out',
    explanation: 'Whole words in the title.',
    reason: 'with words that you leave out',
    test: ({ title }, words) => !mentionsWords([title], words as readonly string[]),
  },
  {
    key: 'places',
    kind: 'choices',
    label: 'Places',
    explanation: 'Words in the locations, such as: Berlin, New York, remote.',
    reason: 'at other places',
    mayBeUnknown: true,
    isMain: true,
    test: ({ locations, workMode }, words) =>
      mentions([...locations, workMode === 'Remote' ? 'Remote' : undefined], words),
  },
  {
    key: 'workMode',
    kind: 'choices',
    label: 'Work mode',
    explanation: 'Only these. Many openings do not tell it.',
    values: WORK_MODES,
    words: named(WORK_MODES),
    reason: 'with another work mode',
    mayBeUnknown: true,
    test: ({ workMode }, modes) => (workMode ? (modes as readonly string[]).includes(workMode) : undefined),
  },
  {
    key: 'departments',
    kind: 'choices',
    label: 'Departments and teams',
    explanation: 'Words in the department or the team. Greenhouse tells them only in full lists.',
    reason: 'of other departments',
    mayBeUnknown: true,
    test: ({ department, team }, words) => mentions([department, team], words),
  },
  {
    key: 'types',
    kind: 'choices',
    label: 'Employment types',
    explanation: 'Words such as: intern, internship, full-time. Greenhouse does not tell it.',
    reason: 'of other types',
    mayBeUnknown: true,
    test: ({ employmentType }, words) => mentions([employmentType], words),
  },
  {
    key: 'postedWithin',
    kind: 'number',
    label: 'Posted in the last … days',
    explanation: 'Rows that are in your sheet stay when they grow older.',
    reason: 'posted earlier',
    mayBeUnknown: true,
    test: ({ published }, days) => {
      const time = epochOf(published);
      return time === undefined ? undefined : Date.now() - time <= Number(days) * DAY;
    },
  },
  {
    key: 'leastPay',
    kind: 'number',
    label: 'Minimum pay per year',
    explanation: 'In the opening’s own currency. Most openings tell none.',
    reason: 'below your minimum pay',
    mayBeUnknown: true,
    test: ({ pay }, least) => {
      const most = yearly(pay?.max ?? pay?.min, pay?.period);
      return most === undefined ? undefined : most >= Number(least);
    },
  },
];
