/** The parts of a web link. Apps Script has no `URL`, and people paste links in many forms. Pure. */

export interface WebLink {
  /** Lower case, without "www." and port: "jobs.lever.co". */
  readonly host: string;
  /** Decoded steps of the path; empty ones are left out. */
  readonly steps: readonly string[];
  /** Returns the decoded value of the query, its first one; undefined when there is none. */
  readonly query: (name: string) => string | undefined;
}

const LINK = /^(?:(?:https?:)?\/\/(?:[^\s/?#@]*@)?)?([a-z\d][a-z\d.-]*\.[a-z]{2,})(?::\d+)?([/?#]\S*)?$/i;

/** Returns the parts of a link, with or without its scheme; undefined for any other text. */
export function webLinkOf(text: string): WebLink | undefined {
  const [, host, rest = ''] = LINK.exec(text.trim()) ?? [];
  if (host === undefined || host.includes('..')) return undefined;
  const [beforeHash = '', hash = ''] = splitAt(rest, '#');
  const [path = '', query = ''] = splitAt(beforeHash, '?');
  // Some sites keep their own query behind the hash: example.com/#/jobs?gh_jid=1.
  const pairs = [...query.split('&'), ...(splitAt(hash, '?')[1] ?? '').split('&')].map((pair) =>
    splitAt(pair, '='),
  );
  return {
    host: host.toLowerCase().replace(/^www\./, ''),
    steps: path
      .split('/')
      .map(decoded)
      .filter((step) => step !== ''),
    query: (name) => {
      const found = pairs.find(([key]) => key === name)?.[1];
      return found === undefined || found === '' ? undefined : decoded(found.replace(/\+/g, ' '));
    },
  };
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** A percent sign that begins no escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** Returns the texts of a pasted list that may be links: lines, or words parted by spaces, commas or semicolons. */
export function pastedLinks(text: string): string[] {
  // Embeds are pasted with the code around them: the address is in quotes.
  return text
    .replace(/&amp;/g, '&')
    .split(/[\s,;"'<>()]+/)
    .map((word) => word.trim())
    .filter((word) => word.includes('.') && /[a-z]/i.test(word));
}
