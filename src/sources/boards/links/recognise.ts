/** Recognises the board, and perhaps the opening, that a link leads to. Pure: nothing is asked for. */
import type { Board, SystemId } from '../board';
import { type WebLink, webLinkOf } from './web-link';

export type Recognised =
  | { readonly kind: 'board'; readonly board: Board; readonly posting?: string }
  /** An opening at Greenhouse on the employer's own site: which board it is has to be asked, by these names. */
  | { readonly kind: 'guess'; readonly boards: readonly Board[]; readonly posting: string }
  /** A known host, but the link names no employer. */
  | { readonly kind: 'no-board' }
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'no-link' };

type Rule = (link: WebLink) => Recognised | undefined;

/** What tokens are made of; Ashby's may hold spaces, too. */
const TOKEN = /^[\w.-]+$/;
const SPACED_TOKEN = /^[\w. &+-]+$/;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const NO_BOARD: Recognised = { kind: 'no-board' };

function boardAt(system: SystemId, token: string | undefined, posting?: string): Recognised {
  const pattern = system === 'ashby' ? SPACED_TOKEN : TOKEN;
  if (token === undefined || !pattern.test(token)) return NO_BOARD;
  return { kind: 'board', board: { system, token }, ...(posting === undefined ? {} : { posting }) };
}

const digits = (text: string | undefined) =>
  text !== undefined && /^\d{1,19}$/.test(text) ? text : undefined;
const uuid = (text: string | undefined) =>
  text !== undefined && UUID.test(text) ? text.toLowerCase() : undefined;

const GREENHOUSE_HOSTS = [
  'boards.greenhouse.io',
  'job-boards.greenhouse.io',
  'boards.eu.greenhouse.io',
  'job-boards.eu.greenhouse.io',
  'boards-api.greenhouse.io',
];

/** Steps that stand where a token could be: embeds and the API itself. */
const greenhouse: Rule = ({ host, steps, query }) => {
  if (!GREENHOUSE_HOSTS.includes(host)) return undefined;
  const posting = digits(query('gh_jid')) ?? digits(query('token'));
  if (steps[0] === 'embed') return boardAt('greenhouse', query('for')?.toLowerCase(), posting);
  const [token, jobs, id] = steps[0] === 'v1' && steps[1] === 'boards' ? steps.slice(2) : steps;
  return boardAt('greenhouse', token?.toLowerCase(), (jobs === 'jobs' ? digits(id) : undefined) ?? posting);
};

const LEVER_HOSTS: Readonly<Record<string, SystemId>> = {
  'jobs.lever.co': 'lever',
  'api.lever.co': 'lever',
  'jobs.eu.lever.co': 'lever-eu',
  'api.eu.lever.co': 'lever-eu',
};

const lever: Rule = ({ host, steps }) => {
  const system = LEVER_HOSTS[host];
  if (!system) return undefined;
  const [site, id] = steps[0] === 'v0' && steps[1] === 'postings' ? steps.slice(2) : steps;
  return boardAt(system, site, uuid(id));
};

const ashby: Rule = ({ host, steps, query }) => {
  if (host === 'api.ashbyhq.com')
    return steps[1] === 'job-board' ? boardAt('ashby', steps[2]?.toLowerCase()) : NO_BOARD;
  if (host !== 'jobs.ashbyhq.com') return undefined;
  const [name, id] = steps;
  return boardAt('ashby', name?.toLowerCase(), uuid(id) ?? uuid(query('ashby_jid')));
};

const workable: Rule = ({ host, steps }) => {
  if (host === 'apply.workable.com') {
    const [account, kind, code] = steps[0] === 'api' ? [steps[4]] : steps;
    const isShort = account === 'j';
    return isShort ? NO_BOARD : boardAt('workable', account?.toLowerCase(), kind === 'j' ? code : undefined);
  }
  const account = /^([\w-]+)\.workable\.com$/.exec(host)?.[1];
  return account === undefined ? undefined : boardAt('workable', account === 'jobs' ? undefined : account);
};

const smartRecruiters: Rule = ({ host, steps }) => {
  if (!/^(jobs|careers|api)\.smartrecruiters\.com$/.test(host)) return undefined;
  const [company, id] = steps[0] === 'v1' && steps[1] === 'companies' ? [steps[2]] : steps;
  return boardAt('smartrecruiters', company, digits(/^\d+/.exec(id ?? '')?.[0]));
};

/** An employer's own site that shows what Greenhouse lists says so by this parameter. */
const ownSite: Rule = ({ host, query }) => {
  const posting = digits(query('gh_jid'));
  if (posting === undefined) return undefined;
  const boards = namesIn(host).map((token): Board => ({ system: 'greenhouse', token }));
  return { kind: 'guess', boards, posting };
};

/** "careers.acme-labs.com" → "acmelabs", "acme-labs"; the site's own name is the best guess there is. */
function namesIn(host: string): string[] {
  const labels = host.split('.');
  const isCountry = labels.length > 2 && /^(co|com|org|net|ac)$/.test(labels[labels.length - 2] ?? '');
  const name = labels[labels.length - (isCountry ? 3 : 2)] ?? '';
  return [...new Set([name.replace(/-/g, ''), name, name.replace(/-?(careers|jobs|hq|inc)$/, '')])].filter(
    Boolean,
  );
}

const RULES: readonly Rule[] = [greenhouse, lever, ashby, workable, smartRecruiters, ownSite];

export function recognise(text: string): Recognised {
  const link = webLinkOf(text);
  if (!link) return { kind: 'no-link' };
  for (const rule of RULES) {
    const found = rule(link);
    if (found) return found;
  }
  return { kind: 'unknown-host', host: link.host };
}

/**
 * Returns the same text for every link to one opening, and for the id of its row; '' where the text names none. The ids of
 * these systems are unique over all boards.
 */
export function postingKey(text: string): string {
  const [, system, id] = /^([a-z-]+):[^:\s]+:([\w-]+)$/.exec(text.trim()) ?? [];
  if (system !== undefined && id !== undefined) return `${familyOf(system)}:${id.toLowerCase()}`;
  const found = recognise(text);
  if (found.kind === 'guess') return `greenhouse:${found.posting}`;
  if (found.kind !== 'board' || found.posting === undefined) return '';
  return `${familyOf(found.board.system)}:${found.posting.toLowerCase()}`;
}

function familyOf(system: string): string {
  return system === 'lever-eu' ? 'lever' : system;
}
