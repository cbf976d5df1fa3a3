/** Where one works, told by a system's own word or by what a place is called. Pure. */
import type { WorkMode } from './opening';

/** "on-site", "OnSite", "fully remote" → the work mode; undefined for any other word. */
export function workModeOf(word: unknown): WorkMode | undefined {
  const text = typeof word === 'string' ? word.toLowerCase().replace(/[^a-z]/g, '') : '';
  if (text.includes('hybrid')) return 'Hybrid';
  if (text.includes('remote')) return 'Remote';
  return text === 'onsite' || text === 'inoffice' ? 'On-site' : undefined;
}

/** Returns what the names of places say; undefined when they say nothing of it. */
export function workModeIn(places: readonly string[]): WorkMode | undefined {
  const said = places.map((place) => {
    if (/\bhybrid\b/i.test(place)) return 'Hybrid';
    if (/\bremote\b/i.test(place)) return 'Remote';
    return /\b(on-?site|in[- ]office)\b/i.test(place) ? 'On-site' : undefined;
  });
  return said.find((mode) => mode !== undefined);
}
