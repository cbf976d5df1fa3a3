/** The words for Pipeline's codes, in filters and in cells. */
import { named } from '../kit/filters';
import { type ApplicationSource, SOURCES, STATUSES } from './generated/contract';

export const STATUS_WORDS = named(STATUSES);

export const SOURCE_WORDS: Readonly<Record<ApplicationSource, string>> = {
  ...named(SOURCES),
  brightermonday: 'BrighterMonday',
  linkedin: 'LinkedIn',
  manual: 'Added by hand',
};
