/**
 * Tells which rows are about the same job: the same title at the same company, in whatever places and however often it is
 * posted. Titles must be equal word for word, so that a job and its senior, or its number two, stay apart. Pure.
 */
import { foldedWords } from '../../core/folded-words';

export interface JobCells {
  readonly company: unknown;
  readonly title: unknown;
  readonly place?: unknown;
}

/** Forms of companies, which one listing names and another one leaves out. */
const LEGAL_FORMS =
  /( (inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|sa|sas|bv|nv|plc|oy|ab|as|srl|spa))+$/;

/** Returns what two rows of the same job have in common; '' where a row does not say enough. */
export function jobKey({ company, title, place }: JobCells): string {
  const name = foldedWords(company).replace(LEGAL_FORMS, '');
  const words = withoutPlace(foldedWords(title), foldedWords(place));
  return name === '' || words === '' ? '' : `${name}\n${words}`;
}

/** "engineer berlin" in "berlin germany" is "engineer": some companies write the place into the title. */
function withoutPlace(title: string, place: string): string {
  const words = place === '' ? [] : place.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const end = ` ${words.slice(0, count).join(' ')}`;
    // A level is never a place, whatever stands in its column.
    if (title.endsWith(end) && !/\b([ivx]+|\d+|junior|senior|lead|staff|principal)$/.test(end))
      return title.slice(0, -end.length);
  }
  return title;
}

/** More than these nobody reads in a cell. */
const NAMED = 5;

/** Returns "Berlin (1001); Paris (1003)", cut where there are many. */
export function namedListings(names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
