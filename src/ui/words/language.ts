/** The language of the person's Google account, in which the menu, its messages and the cards speak. */
import type { RunReport } from '../../sync/run/report';
import { DE } from './de';
import { EN, type Words } from './en';

const LANGUAGES: Readonly<Record<string, Words>> = { en: EN, de: DE };

/** Returns the locale of the person's account: "de". Allowed before they have authorised anything, when the menu is built. */
export function personsLocale(): string {
  try {
    named ??= Session.getActiveUserLocale();
  } catch {
    // Without a language there would be no menu: English is better than none.
    named = 'en';
  }
  return named;
}

let named: string | undefined;
let spoken: Words | undefined;

/** Returns the texts of the person's language; English where it is not translated. Asks Google once in an execution. */
export function words(): Words {
  spoken ??= LANGUAGES[personsLocale().split(/[_-]/)[0] ?? ''] ?? EN;
  return spoken;
}

/** Returns a text of a service in the person's language; the English one where it is not translated. */
export function translated(text: string): string {
  return words().texts[text] ?? text;
}

/** Says how runs went. Problems and errors are told as the run has told them, in English. */
export function summaryInWords(runs: readonly RunReport[], summary: string): string {
  const own = words().summary;
  if (!own) return summary;
  const told = runs.map((run) =>
    [own(run), run.cost, run.error?.message ?? '', ...run.problems].filter((part) => part !== '').join(' '),
  );
  return told.length > 0 ? told.join(' ') : summary;
}
