/**
 * The budget of a run of a paid stream: how many records it may still read, by the person's limits and the account, and what
 * it has cost, in words. It is asked before every request that can cost, also before one that is repeated.
 */
import { configError, type JobsheetError } from '../../core/errors';
import type { Limits } from '../../core/sync-settings';
import { count, counted, dollars } from '../../core/words';
import type { Meter } from '../../http/exchange';
import type { Caps, Ledger } from '../../store/spending';
import { total } from '../../store/spending-note';
import type { Paginator } from '../../streams/page';
import type { Service } from '../../streams/service';
import type { Stream } from '../../streams/stream';

export interface Budget {
  /** For the client: lets no request out that could cost more than a limit leaves. */
  readonly meter: Meter;
  /** Begins the count. @param rows How many the run has read in executions before this one. */
  readonly begin: (run: string, rows: number) => void;
  /** Returns how many records may still be asked for in this run. */
  readonly allowed: () => number;
  /** Returns the same paginator with pages no larger than what is allowed, and every record counted. */
  readonly within: <R>(paginator: Paginator<R>) => Paginator<R>;
  /** Makes pages smaller after the account had too few credits. @returns Whether a smaller page may pass. */
  readonly shrink: () => boolean;
  /** Returns which limit stops the run, and what to do. */
  readonly reached: () => string;
  /** @param rows How many the whole run has read, each once. */
  readonly cost: (rows: number) => RunCost;
}

interface RunCost {
  readonly credits: number;
  /** Null where the service does not say, which does not mean none. */
  readonly creditsLeft: number | null;
  /** Sentences to be shown. */
  readonly words: string;
}

interface Price {
  readonly creditsPerRecord: number;
  readonly dollars: number;
}

export function createBudget<R>(
  { metered, noun }: Stream<R>,
  { name, credits }: Service,
  limits: Limits,
  ledger: Ledger,
): Budget | undefined {
  if (!metered || !credits) return undefined;
  const price: Price = { creditsPerRecord: metered.creditsPerRecord, dollars: credits.dollars };
  /** Rounds down; the small addend helps where 3.05 / 0.001 is 3,049.999… */
  const inCredits = (amount: number) => Math.floor(amount / price.dollars + 1e-6);
  const inRecords = (amount: number) => Math.max(0, Math.floor(amount / price.creditsPerRecord));
  const money = (amount: number) => dollarsOf(amount, price.dollars);
  let read = 0;
  /** Records that the account can pay for; only asked after it had too few credits. */
  let affordable = metered.recordsPerPage;

  const remaining = () => ({
    rows: limits.rowsPerRun - Math.max(read, Math.ceil(total(ledger.run()) / price.creditsPerRecord)),
    run: inRecords(inCredits(limits.dollarsPerRun) - total(ledger.run())),
    month: inRecords(inCredits(limits.dollarsPerMonth) - total(ledger.month())),
  });
  const caps: Caps = {
    run: Math.min(inCredits(limits.dollarsPerRun), limits.rowsPerRun * price.creditsPerRecord),
    month: inCredits(limits.dollarsPerMonth),
  };

  const reached = () => {
    const { run, month } = remaining();
    const paid = ledger.run();
    const goOn = 'Sync again and Jobsheet goes on where it stopped.';
    const unsure = month < 1 ? ledger.month().unsure : paid.unsure;
    const doubt =
      unsure > 0 ? ` ${money(unsure)} of it is for answers that never came: it may not have been paid.` : '';
    if (month < 1) {
      const spent = money(total(ledger.month()));
      return `It stopped: ${spent} of the ${money(caps.month)} that ${name} may cost in a month are used.${doubt} Raise that limit or wait for the next month; Jobsheet goes on where it stopped.`;
    }
    if (run < 1)
      return `It stopped: ${money(total(paid))} of the ${money(inCredits(limits.dollarsPerRun))} that one run may cost are used.${doubt} ${goOn}`;
    const vain = read < limits.rowsPerRun ? '; what was paid for in vain counts' : '';
    return `It stopped at ${counted(limits.rowsPerRun, noun)}, as many as one run may read${vain}.${doubt} ${goOn}`;
  };

  return {
    meter: {
      sending: (mostCredits) => {
        if (!ledger.reserve(mostCredits, caps)) throw limitReached(reached());
      },
      answered: ledger.settle,
    },
    begin: (run, rows) => {
      ledger.begin(run);
      read = rows;
    },
    allowed: () => Math.max(0, Math.min(...Object.values(remaining()))),
    within: (paginator) => ({
      ...paginator,
      request: (position) => {
        const { rows, run, month } = remaining();
        return paginator.request(position, Math.max(1, Math.min(rows, run, month, affordable)));
      },
      read: (body, position) => {
        const page = paginator.read(body, position);
        read += page.records.length;
        return page;
      },
    }),
    shrink: () => {
      const most = inRecords(ledger.month().left ?? 0);
      const isLess = most > 0 && most < Math.min(affordable, ...Object.values(remaining()));
      if (isLess) affordable = most;
      return isLess;
    },
    reached,
    cost: (rows) => {
      const paid = ledger.run();
      const { left: credits } = ledger.month();
      const wasted = paid.credits - rows * price.creditsPerRecord;
      const words = [`It cost ${money(paid.credits)}.`];
      if (wasted > 0) words.push(`${money(wasted)} of it was for rows that came twice or damaged.`);
      if (paid.unsure > 0)
        words.push(`Answers that never came may have cost up to ${money(paid.unsure)} more.`);
      if (credits !== undefined && inRecords(credits) < limits.rowsPerRun) {
        words.push(
          `Only ${count(credits)} ${name} credits are left, enough for ${counted(inRecords(credits), noun)}.`,
        );
      }
      return { credits: paid.credits, creditsLeft: credits ?? null, words: words.join(' ') };
    },
  };
}

/** Returns the error of a run that may not even begin. */
export function overLimit(budget: Budget): JobsheetError {
  return limitReached(budget.reached());
}

/** Returns the error for a request that could cost more than a limit leaves. */
function limitReached(words: string): JobsheetError {
  return configError('LIMIT_REACHED', words);
}

/** Returns "$24.75" for 24,750 credits of $0.001. */
export function dollarsOf(credits: number, dollarsPerCredit: number): string {
  return dollars(credits * dollarsPerCredit);
}
