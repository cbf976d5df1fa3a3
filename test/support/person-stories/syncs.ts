/** The syncs of a story, by their streams. */
export const STREAMS = [
  'trackly.jobs',
  'trackly.companies',
  'jobo.careerSites',
  'pipeline.applications',
] as const;
export type StreamId = (typeof STREAMS)[number];

export const SYNC_OF: Readonly<Record<StreamId, { readonly id: string; readonly tab: string }>> = {
  'trackly.jobs': { id: 'jobs', tab: 'Trackly Jobs' },
  'trackly.companies': { id: 'companies', tab: 'Trackly Companies' },
  'jobo.careerSites': { id: 'sites', tab: 'Career Sites' },
  'pipeline.applications': { id: 'mine', tab: 'Applications' },
};

export const keyOf = (sync: string, id: string, field?: string): string =>
  field === undefined ? `${sync} ${id}` : `${sync} ${id} ${field}`;
