/** The vocabulary of generated postings and their details, by job function. */
import type { JobFunction } from '../../../src/sources/trackly/generated/contract';

interface FunctionWords {
  readonly titles: readonly string[];
  /** The first four are asked for, the others preferred. */
  readonly skills: readonly string[];
  readonly tools: readonly string[];
}

export const VOCABULARY: Readonly<Record<JobFunction, FunctionWords>> = {
  product: {
    titles: ['Product Manager', 'Product Manager, Growth', 'Technical Product Manager', 'Product Owner'],
    skills: ['roadmaps', 'user research', 'prioritisation', 'clear writing', 'SQL', 'pricing'],
    tools: ['Jira', 'Amplitude', 'Figma'],
  },
  engineering: {
    titles: [
      'Software Engineer',
      'Backend Engineer',
      'Frontend Engineer',
      'Site Reliability Engineer',
      'iOS Engineer',
    ],
    skills: ['TypeScript', 'distributed systems', 'testing', 'code review', 'Rust', 'Kubernetes'],
    tools: ['GitHub', 'Terraform', 'PostgreSQL'],
  },
  design: {
    titles: ['Product Designer', 'UX Researcher', 'Brand Designer', 'Design Systems Designer'],
    skills: ['interaction design', 'prototyping', 'typography', 'usability tests', 'motion', 'HTML and CSS'],
    tools: ['Figma', 'Maze', 'Notion'],
  },
  data: {
    titles: [
      'Data Scientist',
      'Data Engineer',
      'Analytics Engineer',
      'Machine Learning Engineer',
      'Data Analyst',
    ],
    skills: ['Python', 'SQL', 'statistics', 'experiments', 'dbt', 'causal inference'],
    tools: ['BigQuery', 'Airflow', 'Looker'],
  },
  marketing: {
    titles: [
      'Product Marketing Manager',
      'Content Strategist',
      'Growth Marketer',
      'Lifecycle Marketing Manager',
    ],
    skills: ['positioning', 'copywriting', 'campaigns', 'analytics', 'SEO', 'events'],
    tools: ['HubSpot', 'Google Analytics', 'Webflow'],
  },
  sales: {
    titles: [
      'Account Executive',
      'Sales Development Representative',
      'Sales Engineer',
      'Enterprise Account Executive',
    ],
    skills: ['discovery calls', 'negotiation', 'pipeline hygiene', 'demos', 'procurement', 'Spanish'],
    tools: ['Salesforce', 'Gong', 'Outreach'],
  },
  partnerships: {
    titles: ['Partnerships Manager', 'Strategic Partner Manager', 'Channel Partner Manager'],
    skills: ['deal making', 'joint plans', 'contracts', 'relationship building', 'APIs', 'travel'],
    tools: ['Crossbeam', 'Salesforce', 'Notion'],
  },
  finance: {
    titles: ['Financial Analyst', 'Revenue Accountant', 'FP&A Manager', 'Controller'],
    skills: ['modelling', 'month-end close', 'US GAAP', 'variance analysis', 'CPA', 'SQL'],
    tools: ['NetSuite', 'Excel', 'Anaplan'],
  },
  strategy: {
    titles: ['Strategy Associate', 'Corporate Development Manager', 'Chief of Staff'],
    skills: ['market sizing', 'structured thinking', 'financial models', 'presentations', 'M&A', 'MBA'],
    tools: ['Excel', 'Google Slides', 'Tableau'],
  },
  operations: {
    titles: [
      'Business Operations Manager',
      'Program Manager',
      'Supply Chain Analyst',
      'Operations Associate',
    ],
    skills: ['process design', 'vendor management', 'project plans', 'dashboards', 'Six Sigma', 'logistics'],
    tools: ['Asana', 'Airtable', 'Looker'],
  },
  people: {
    titles: ['Recruiter', 'People Operations Manager', 'HR Business Partner', 'Technical Recruiter'],
    skills: ['interviewing', 'onboarding', 'employment law', 'coaching', 'compensation', 'immigration'],
    tools: ['Greenhouse', 'Workday', 'Lattice'],
  },
  legal: {
    titles: ['Corporate Counsel', 'Privacy Counsel', 'Paralegal', 'Contracts Manager'],
    skills: [
      'contract drafting',
      'negotiation',
      'privacy law',
      'risk assessment',
      'open source licences',
      'patents',
    ],
    tools: ['Ironclad', 'DocuSign', 'OneTrust'],
  },
  support: {
    titles: ['Customer Support Specialist', 'Customer Success Manager', 'Technical Support Engineer'],
    skills: ['patience', 'clear writing', 'troubleshooting', 'empathy', 'APIs', 'French'],
    tools: ['Zendesk', 'Intercom', 'Linear'],
  },
  other: {
    titles: ['Executive Assistant', 'Facilities Coordinator', 'Editor', 'Laboratory Technician'],
    skills: [
      'organisation',
      'discretion',
      'calendar care',
      'attention to detail',
      'driving licence',
      'German',
    ],
    tools: ['Google Workspace', 'Slack', 'Zoom'],
  },
};

/** The locations of postings: the free text, and the region that the service would assign to it. */
export const PLACES = [
  ['San Francisco, CA', 'us'],
  ['New York, NY', 'us'],
  ['Seattle, WA', 'us'],
  ['Austin, TX', 'us'],
  ['Boston, MA; Remote in USA', 'us'],
  ['Remote in USA', 'us'],
  ['Toronto, ON, Canada', 'canada'],
  ['Vancouver, BC, Canada', 'canada'],
  ['Remote in Canada', 'canada'],
  ['London, UK', 'europe'],
  ['München, Germany', 'europe'],
  ['Paris, France; Amsterdam, Netherlands', 'europe'],
  ['São Paulo, Brazil', 'latam'],
  ['Tel Aviv, Israel', 'middle_east'],
  ['東京, Japan', 'asia'],
  ['Bengaluru, India', 'asia'],
  ['Nairobi, Kenya', 'africa'],
  ['Sydney, NSW, Australia', 'oceania'],
  ['Remote', 'remote'],
  ['Several locations', 'non_us'],
  ['', 'unknown'],
] as const;

/** Text that a spreadsheet would take for a formula, a number, a date, or would break on. */
export const HOSTILE_TITLES = [
  '=HYPERLINK("https://attacker.example","Engineer")',
  '+1 Engineer (second shift)',
  '-Engineer-',
  '@Engineer',
  '007',
  '2025-03-01',
  '1E5',
  'TRUE',
  "'Quoted' Engineer",
  '\t=1+1',
  'Engineer,\n"night"',
  '👩‍💻 Engineer – naïve façade',
  ' Engineer with spaces ',
  '10%',
] as const;
