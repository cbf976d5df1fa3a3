/** A cloud for tests of single services: no worker, no data set, and a server that answers what the test says. */
import { type Cloud, type CloudOptions, createCloud } from '../../simulator/cloud/cloud';
import type { Network, ServiceOutcome, ServiceRequest } from '../../simulator/cloud/network';
import type { ExecutionOptions } from '../../simulator/script/execution';
import { type CallOutcome, loadScript } from '../../simulator/script/script';

export type Answering = (
  request: ServiceRequest,
) => Partial<Exclude<ServiceOutcome, { fault: string }>> | ServiceOutcome;

export interface SmallCloud extends Cloud {
  /** The requests that the server received, oldest first. */
  readonly asked: ServiceRequest[];
}

export const API = 'https://api.example.com';

export function smallCloud(
  answering: Answering = () => ({}),
  options: Partial<CloudOptions> = {},
): SmallCloud {
  const asked: ServiceRequest[] = [];
  const network: Network = {
    origins: [API, 'https://other.example.com'],
    exchange: (requests) => requests.map((request) => complete(request, answering, asked)),
  };
  return Object.assign(createCloud({ network, ...options }), { asked });
}

function complete(request: ServiceRequest, answering: Answering, asked: ServiceRequest[]): ServiceOutcome {
  asked.push(request);
  const answer = answering(request);
  if ('fault' in answer) return answer;
  return { status: 200, headers: {}, body: Buffer.from('ok'), milliseconds: 100, ...answer };
}

/** Calls `main` of the code in a new execution. */
export function outcomeOf(
  code: string,
  cloud: Cloud = smallCloud(),
  options: ExecutionOptions = {},
): CallOutcome {
  return loadScript(cloud, code).call('main', [], options);
}

/** Returns what the body of a function returns; throws what it throws. */
export function resultOf(body: string, cloud: Cloud = smallCloud(), options: ExecutionOptions = {}): unknown {
  const { result, error } = outcomeOf(`function main() { ${body} }`, cloud, options);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return result;
}

/** The message that the body of a function fails with. */
export function failureOf(body: string, cloud: Cloud = smallCloud(), options: ExecutionOptions = {}): string {
  const { error } = outcomeOf(`function main() { ${body} }`, cloud, options);
  return error ? `${error.name}: ${error.message}` : 'no error';
}
