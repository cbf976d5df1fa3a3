/**
 * The user, and what holds for each parameter that a request leaves out. Not simulated: `needsSponsorship`,
 * `experienceRange` and `experienceRanges` are kept and shown by /me, but what they leave out of a list is documented
 * nowhere, and no parameter of /jobs stands against them.
 */
import {
  JOB_FUNCTIONS,
  type JobFunction,
  type JobModality,
  NEW_USER_PREFERENCES,
  PREFERENCE_FUNCTIONS,
  type Preferences,
  type Profile,
} from '../../../src/sources/trackly/generated/contract';

/** The saved preferences in the terms of the query. */
export interface SavedPreferences {
  readonly functions: readonly JobFunction[];
  readonly locationFilter: string;
  readonly jobModality: JobModality;
  readonly internshipLevels: readonly string[];
}

/** The user of a data set that names none: one who wants every posting. */
export const UNDEMANDING_USER: Profile = {
  id: 1,
  email: 'sandbox@jobsheet.example',
  name: 'Sandbox User',
  picture: 'https://jobsheet.example/sandbox.png',
  autoApplyDevEnabled: false,
  preferences: {
    wantsPM: true,
    wantsStrategyOps: true,
    wantsPartnerships: true,
    wantedJobFunctions: [...JOB_FUNCTIONS],
    locationFilter: 'all',
    needsSponsorship: false,
    jobModality: 'all',
    experienceRange: null,
    experienceRanges: null,
    internshipLevels: null,
    favoritesDailyDigest: false,
    notificationsFavoritesOnly: false,
    notificationFrequency: 'off',
  },
  subscription: { status: 'active', expiresAt: null },
  onboardingCompleted: true,
  featureFlags: { networkingV1: false },
};

/**
 * Saved preferences, with a new user's for those that were never saved. Functions are those in the list and those
 * that the older switches stand for.
 */
export function savedPreferences(preferences: Preferences = {}): SavedPreferences {
  const functions = wantedFunctions(preferences);
  return {
    functions: functions.length > 0 ? functions : wantedFunctions(NEW_USER_PREFERENCES),
    locationFilter: preferences.locationFilter ?? NEW_USER_PREFERENCES.locationFilter,
    jobModality: preferences.jobModality ?? NEW_USER_PREFERENCES.jobModality,
    internshipLevels: preferences.internshipLevels ?? [],
  };
}

function wantedFunctions(preferences: Preferences): JobFunction[] {
  const wanted = new Set<JobFunction>(preferences.wantedJobFunctions ?? []);
  for (const [name, functions] of Object.entries(PREFERENCE_FUNCTIONS)) {
    if (preferences[name as keyof typeof PREFERENCE_FUNCTIONS])
      for (const each of functions) wanted.add(each);
  }
  return [...wanted];
}
