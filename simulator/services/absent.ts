/** Google services that are not simulated: any use of one is an error that names it. */
import { NotSimulated } from '../script/exception';
import type { Execution } from '../script/execution';
import { asScriptError } from '../script/service-object';

/** Advanced services (`Sheets`, `Drive`) are not here: a script that has not enabled them gets a ReferenceError. */
const ABSENT = [
  'CalendarApp',
  'CardService',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'XmlService',
];

export function createAbsentServices(execution: Execution): Record<string, object> {
  return Object.fromEntries(ABSENT.map((name) => [name, absentService(execution, name)]));
}

function absentService(execution: Execution, name: string): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        throw asScriptError(new NotSimulated(`${name} is not simulated (${name}.${key}).`), execution);
      },
    },
  );
}
