/**
 * Reads which faults are on order: `SERVICE[/path]@N[-M]=KIND[:number]`, comma separated. N to M count the requests to
 * that service (and path) from 1; `*` is all of them, and as M it is "to the end". fault-kinds.ts has the kinds.
 */
import type { ServiceOutcome } from './exchange';
import type { Call } from './fault-answers';
import { describeFaultKinds, FAULT_KINDS, type FaultKind } from './fault-kinds';
import type { LocalService } from './local-service';

/** Faults on order; each rule counts its own requests. */
interface Faults {
  /** Sends a request through the faults that are due for it. */
  answer(call: Omit<Call, 'next'>, path: string, ask: () => Promise<ServiceOutcome>): Promise<ServiceOutcome>;
}

/** Reads a fault spec. A part that cannot be read is an error that names it. */
export function readFaults(spec: string, services: readonly LocalService[]): Faults {
  const parts = spec.split(',').map((part) => part.trim());
  const rules = parts.filter(Boolean).map((part) => ({ ...readRule(part, services), seen: 0 }));
  return {
    answer(call, path, ask) {
      const due = rules.filter((rule) => {
        if (rule.service !== call.service.name || !(rule.path?.test(path) ?? true)) return false;
        rule.seen += 1;
        return rule.seen >= rule.first && rule.seen <= rule.last;
      });
      return due.reduceRight<() => Promise<ServiceOutcome>>(
        (next, rule) => async () => rule.kind.carryOut({ ...call, next }, rule.number),
        ask,
      )();
    },
  };
}

interface Rule {
  readonly service: string;
  readonly path: RegExp | undefined;
  readonly first: number;
  readonly last: number;
  readonly kind: FaultKind;
  readonly number: number | undefined;
}

const PART = /^([a-z]+)(\/[^@]*)?@(\*|\d+(?:-(?:\d+|\*))?)=([^:]+)(?::(.+))?$/;

function readRule(part: string, services: readonly LocalService[]): Rule {
  const refuseSpec = (why: string): Error =>
    new Error(`Fault "${part}": ${why}. Write SERVICE[/path]@N[-M]=KIND; kinds: ${describeKinds()}.`);
  const [, service = '', path, range = '', name = '', digits] = PART.exec(part) ?? [];
  if (service === '') throw refuseSpec('it cannot be read');
  const called = services.find((one) => one.name === service);
  if (called === undefined) {
    const names = services.map((one) => one.name).join(', ');
    throw refuseSpec(`no service "${service}" (there is ${names})`);
  }
  const kind = Object.hasOwn(FAULT_KINDS, name) ? FAULT_KINDS[name] : undefined;
  if (kind === undefined) throw refuseSpec(`no kind "${name}"`);
  if (kind.isFor?.(called) === false) throw refuseSpec(`${service} documents no "${name}"`);
  if (digits !== undefined && (kind.number === undefined || !/^\d+$/.test(digits))) {
    throw refuseSpec(
      kind.number === undefined ? `"${name}" takes no number` : `"${digits}" is not a whole number`,
    );
  }
  if (digits === undefined && kind.number?.required)
    throw refuseSpec(`"${name}" needs ${kind.number.meaning}`);
  const [from = '', to = from] = range.split('-');
  const first = from === '*' ? 1 : Number(from);
  const last = to === '*' ? Number.POSITIVE_INFINITY : Number(to);
  if (first < 1 || last < first) throw refuseSpec(`"${range}" names no request`);
  return {
    service,
    path: pathPattern(path),
    first,
    last,
    kind,
    number: digits === undefined ? undefined : Number(digits),
  };
}

/** `:id` stands for one step of the path. */
function pathPattern(path: string | undefined): RegExp | undefined {
  if (path === undefined) return undefined;
  const steps = path
    .split('/')
    .map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${steps.join('/')}$`);
}

function describeKinds(): string {
  return describeFaultKinds()
    .map(([kind]) => kind)
    .join(', ');
}
