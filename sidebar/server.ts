/** Calls to the add-on's server functions, typed from their own exports: rename one there and this does not compile. */
import { GASClient } from 'gas-client';
import type * as main from '../src/main';

type Server = Pick<
  typeof main,
  | 'addMyStatus'
  | 'answerQuestion'
  | 'bringBack'
  | 'cancelRun'
  | 'confirmCost'
  | 'connectService'
  | 'countMatches'
  | 'createAccount'
  | 'duplicateSync'
  | 'findCompanies'
  | 'home'
  | 'homeVersion'
  | 'installTrigger'
  | 'keepSync'
  | 'openTab'
  | 'readSync'
  | 'recentRuns'
  | 'removeKey'
  | 'removeSync'
  | 'removeTrigger'
  | 'runProgress'
  | 'savedPreferences'
  | 'setKey'
  | 'showDashboard'
  | 'showHelp'
  | 'showLog'
  | 'showQuestion'
  | 'startRun'
  | 'statusSummary'
  | 'streamOffers'
  | 'testKey'
>;

export type ServerFunctions = {
  readonly [Name in keyof Server]: (...parts: Parameters<Server[Name]>) => Promise<ReturnType<Server[Name]>>;
};

export const server = new GASClient<Server>().serverFunctions as unknown as ServerFunctions;
