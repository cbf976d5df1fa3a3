/** An opening in the shape of each system (contracts/boards/). */
import type { Job as AshbyJob } from '../../../src/sources/boards/ashby/generated/contract';
import type { JobDetail as GreenhouseJob } from '../../../src/sources/boards/greenhouse/generated/contract';
import type { Posting } from '../../../src/sources/boards/lever/generated/contract';
import { textOfHtml } from '../../../src/sources/kit/html-text';
import { escaped, ownId, type StoredOpening } from './openings';

export function greenhouseJob(one: StoredOpening, { content = false, pay = false } = {}): GreenhouseJob {
  const { title, company, places, department, url, published, updated, description, isEscapedTwice } = one;
  const id = Number(ownId(one));
  const once = escaped(description);
  return {
    // The contract says number; a fault sends the id as text, which the types must not allow.
    id: one.hasTextId ? (ownId(one) as unknown as number) : id,
    internal_job_id: id + 1,
    title,
    updated_at: updated,
    requisition_id: `R-${id % 1_000}`,
    location: { name: places.join('; ') },
    absolute_url: url,
    language: 'en',
    metadata: null,
    company_name: company,
    first_published: published,
    ...(content
      ? {
          content: isEscapedTwice ? escaped(once) : once,
          departments: [{ id: 1, name: department, parent_id: null, child_ids: [] }],
          offices: places.map((name, at) => ({
            id: at + 1,
            name,
            location: name,
            parent_id: null,
            child_ids: [],
          })),
        }
      : {}),
    ...(pay ? { pay_input_ranges: one.pay ? [payRange(one.pay)] : [] } : {}),
  };
}

function payRange({ min, max, currency }: NonNullable<StoredOpening['pay']>) {
  return {
    min_cents: min * 100,
    max_cents: max * 100,
    currency_type: currency,
    title: 'Annual Salary',
    blurb: null,
  };
}

export function leverPosting(one: StoredOpening): Posting {
  const { title, places, department, url, published, description, workMode = 'unspecified', pay } = one;
  return {
    id: ownId(one),
    text: title,
    categories: {
      ...(places[0] ? { location: places[0] } : {}),
      allLocations: [...places],
      department,
      team: `${department} team`,
      commitment: /intern/i.test(title) ? 'Internship' : 'Full-time',
    },
    country: null,
    workplaceType: workMode,
    description,
    descriptionPlain: textOfHtml(description),
    lists: [{ text: 'What you bring', content: '<li>Curiosity</li><li>Patience</li>' }],
    additional: '',
    additionalPlain: '',
    hostedUrl: url,
    applyUrl: `${url}/apply`,
    createdAt: Date.parse(published),
    ...(pay ? { salaryRange: { ...pay, interval: 'per-year-salary' } } : {}),
  };
}

const WORKPLACES = { remote: 'Remote', hybrid: 'Hybrid', 'on-site': 'OnSite' } as const;

export function ashbyJob(one: StoredOpening, withPay: boolean): AshbyJob {
  const { title, places, department, url, published, description, workMode, pay, isHidden = false } = one;
  const [location = '', ...others] = places;
  return {
    id: ownId(one),
    title,
    department,
    team: `${department} team`,
    employmentType: /intern/i.test(title) ? 'Intern' : 'FullTime',
    location,
    secondaryLocations: others.map((other) => ({ location: other })),
    publishedAt: published,
    isListed: !isHidden,
    isRemote: workMode === 'remote',
    workplaceType: workMode ? WORKPLACES[workMode] : null,
    jobUrl: url,
    applyUrl: `${url}/application`,
    descriptionHtml: description,
    descriptionPlain: textOfHtml(description),
    ...(withPay
      ? {
          shouldDisplayCompensationOnJobPostings: pay !== undefined,
          compensation: {
            compensationTierSummary: pay ? `$${pay.min / 1000}K – $${pay.max / 1000}K` : null,
            compensationTiers: pay
              ? [{ id: '1', title: null, tierSummary: null, components: [component(pay)] }]
              : [],
            summaryComponents: [],
          },
        }
      : {}),
  };
}

function component({ min, max, currency }: NonNullable<StoredOpening['pay']>) {
  return {
    id: '1',
    summary: null,
    compensationType: 'Salary',
    interval: '1 YEAR',
    currencyCode: currency,
    minValue: min,
    maxValue: max,
  };
}
