/**
 * The section "Where state lives" of `docs/architecture.md`, made from `src/store/keys.ts`, so that no name is written down
 * twice. A test checks that the document has it as it is now.
 */
import { KEY, type KeyName, STORED_STATE } from '../src/store/keys';

const HEADING = '## Where state lives';
const NEXT_HEADING = /^## /m;
const INTRODUCTION = [
  'Made from `src/store/keys.ts` by `npm run docs`. All other code builds its names from that list, and a test uses all of',
  'Jobsheet, deletes every sync and looks whether anything of them is left under any of these names.',
].join('\n');

/** Returns the section as Markdown, with its heading. */
function stateSection(): string {
  const rows = (Object.keys(KEY) as KeyName[]).map((name) => {
    const { storage, parameters = '', holds, writtenBy, goes } = STORED_STATE[name];
    const cells = [`\`${KEY[name]}${parameters}\``, storage, holds, writtenBy, goes];
    return `| ${cells.join(' | ')} |`;
  });
  const table = ['| name | kept as | holds | written by | goes |', '|---|---|---|---|---|', ...rows];
  return [HEADING, '', INTRODUCTION, '', ...table, ''].join('\n');
}

/** Returns a document with the section put in place of the one before, or at the end. */
export function withStateSection(document: string): string {
  const from = document.indexOf(HEADING);
  if (from < 0) return `${document.trimEnd()}\n\n${stateSection()}`;
  const rest = document.slice(from + HEADING.length);
  const next = NEXT_HEADING.exec(rest);
  return document.slice(0, from) + stateSection() + (next ? `\n${rest.slice(next.index)}` : '');
}
