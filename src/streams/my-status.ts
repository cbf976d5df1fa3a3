/** Where a person stands with a posting, in the order in which an application goes on. */
export const MY_STATUSES = [
  'To check',
  'Applying',
  'Applied',
  'Interview',
  'Offer',
  'Rejected',
  'Not interested',
] as const;

export type MyStatus = (typeof MY_STATUSES)[number];
