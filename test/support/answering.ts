/** Services of which some answers are others: for what a local service would never say of itself. */
import type { ServiceOutcome, ServiceRequest, Services } from '../../workbench/services/exchange';

export interface OtherAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is a text, as JSON otherwise. */
  readonly body: unknown;
}

/** @param answer Undefined where the service answers itself. */
export function answering(
  services: Services,
  answer: (request: ServiceRequest, own: () => Record<string, unknown>) => OtherAnswer | undefined,
): Services {
  return {
    ...services,
    exchange: (requests, now) =>
      requests.map((request) => {
        const ask = () => services.exchange([request], now)[0] as ServiceOutcome;
        const other = answer(request, () => bodyOf(ask()));
        return other ? outcomeOf(other) : ask();
      }),
  };
}

function bodyOf(outcome: ServiceOutcome): Record<string, unknown> {
  if ('fault' in outcome) throw new Error(outcome.fault);
  return JSON.parse(new TextDecoder().decode(outcome.body)) as Record<string, unknown>;
}

function outcomeOf({ status = 200, headers = {}, body }: OtherAnswer): ServiceOutcome {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: new TextEncoder().encode(text),
    milliseconds: 50,
  };
}

/** Returns true for requests for a page of postings. */
export function isList({ url }: ServiceRequest): boolean {
  return /\/jobs\?/.test(url);
}

/** The id of the one posting that is asked for. */
export function askedId({ url }: ServiceRequest): string | undefined {
  return /\/jobs\/([^/?]+)$/.exec(url)?.[1];
}
