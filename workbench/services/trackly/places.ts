/** Reads US states, Canadian provinces and "remote" out of the free text of a posting's location. */

/** Common names of cities, with the state they are in. */
const CITY_NAMES: Readonly<Record<string, string>> = {
  SF: 'CA',
  LA: 'CA',
  'SAN FRANCISCO': 'CA',
  'LOS ANGELES': 'CA',
  NYC: 'NY',
  'NEW YORK': 'NY',
  'NEW YORK CITY': 'NY',
  DC: 'DC',
};
const CANADA = /\bcanada\b/i;
const REMOTE = /\bremote\b/i;
const COUNTRY_ELSEWHERE =
  /\b(UK|United Kingdom|Europe|EU|Germany|France|India|Ireland|Spain|Poland|Mexico|Brazil)\b/i;

interface Places {
  /** Two-letter codes and `REMOTE`. */
  readonly usStates: ReadonlySet<string>;
  readonly caProvinces: ReadonlySet<string>;
}

/** The places that a location names. A bare "Remote" is in the country of the posting's region. */
export function placesOf(location: string, region: string): Places {
  const usStates = new Set<string>();
  const caProvinces = new Set<string>();
  for (const piece of location.split(/[;|\n]/)) {
    const inCanada = CANADA.test(piece);
    if (!inCanada && COUNTRY_ELSEWHERE.test(piece)) continue;
    const found = inCanada || (region === 'canada' && !/\bUSA?\b/i.test(piece)) ? caProvinces : usStates;
    if (REMOTE.test(piece)) found.add('REMOTE');
    const code = /,\s*([A-Z]{2})\b/.exec(piece)?.[1] ?? CITY_NAMES[piece.trim().toUpperCase()];
    if (code !== undefined) found.add(code);
  }
  return { usStates, caProvinces };
}
