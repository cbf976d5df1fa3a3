/** Makes the companies of a data set. */
import { faker } from '@faker-js/faker/locale/en';
import {
  COMPANY_STAGES,
  type Company,
  JOB_FUNCTIONS,
  type JobCompany,
} from '../../../src/sources/trackly/generated/contract';
import { cycle, isRare, maybe } from './chance';
import type { StoredJob } from './shape';

const ATS = ['ashby', 'greenhouse', 'lever', 'workday', 'smartrecruiters', 'custom'] as const;

export interface Employer {
  /** One object for all postings of a company: that keeps large sets small. */
  readonly company: JobCompany & { readonly id: number; readonly name: string };
  readonly ats: string;
  readonly industry: string | null;
  readonly isFavorite: boolean;
}

export function makeEmployer(index: number): Employer {
  const name = faker.company.name();
  const domain = `${faker.helpers.slugify(name).toLowerCase()}-${index}.example`;
  const logoUrl = maybe(0.8, () => `https://logos.example/${domain}.png`);
  return {
    company: {
      id: 2001 + index,
      name: isRare('hostile', index) ? `=${name}` : name,
      domain,
      logoUrl,
      logoUrls: logoUrl === null ? [] : [logoUrl, `https://icons.example/${domain}.ico`],
      companyStage: maybe(0.8, () => cycle(COMPANY_STAGES, index)),
      fundingStage: maybe(0.6, () => faker.helpers.arrayElement(['Pre-seed', 'Venture', 'Public'])),
      fundingSeries: maybe(0.5, () =>
        faker.helpers.arrayElement(['Seed', 'Series A', 'Series B', 'Series C']),
      ),
      valuationMillions: maybe(0.4, () => faker.number.int({ min: 5, max: 90_000 })),
      lastFinancingDate: maybe(0.5, () => faker.date.past({ years: 6 }).toISOString().slice(0, 10)),
      description: maybe(0.7, () => `${faker.company.catchPhrase()}.`),
      ycBatch: maybe(0.1, () => faker.helpers.arrayElement(['W21', 'S22', 'W24'])),
    },
    ats: cycle(ATS, index),
    industry: maybe(0.8, () => faker.commerce.department()),
    isFavorite: index % 10 === 0,
  };
}

/** The companies, with the numbers of their postings. */
export function companiesWithCounts(employers: readonly Employer[], jobs: readonly StoredJob[]): Company[] {
  const counts = new Map<number, Record<string, number>>();
  for (const { company, jobFunction = 'other' } of jobs) {
    if (company?.id === undefined) continue;
    const functionCounts =
      counts.get(company.id) ?? Object.fromEntries(JOB_FUNCTIONS.map((name) => [name, 0]));
    functionCounts[jobFunction] = (functionCounts[jobFunction] ?? 0) + 1;
    counts.set(company.id, functionCounts);
  }
  return employers.map(({ company: { logoUrls: _, ...company }, ats, industry, isFavorite }) => {
    const functionCounts =
      counts.get(company.id) ?? Object.fromEntries(JOB_FUNCTIONS.map((name) => [name, 0]));
    const totalJobCount = Object.values(functionCounts).reduce((sum, count) => sum + count, 0);
    return {
      ...company,
      atsType: ats,
      industry,
      isFavorite,
      pmJobCount: functionCounts['product'] ?? 0,
      totalJobCount,
      mbaJobCount: (functionCounts['strategy'] ?? 0) + (functionCounts['finance'] ?? 0),
      functionCounts,
    };
  });
}
