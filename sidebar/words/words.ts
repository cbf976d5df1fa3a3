/** The language that the sidebar speaks: that of the person's Google account, English where it is not translated. */
import { DE } from './de';
import { EN, type Words } from './en';

const LANGUAGES: Readonly<Record<string, Words>> = { en: EN, de: DE };

let spoken: Words = EN;

/** Speaks another language from here on. @param locale As Google or a browser names it: "de", "de_AT", "en-GB". */
export function speak(locale: string): void {
  const [language = ''] = locale.split(/[_-]/);
  spoken = LANGUAGES[language] ?? EN;
  document.documentElement.lang = spoken === EN ? 'en' : language;
}

/** Returns the texts of that language. */
export function words(): Words {
  return spoken;
}
