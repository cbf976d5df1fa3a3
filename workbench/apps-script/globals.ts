/** Puts the Google services, console and Logger into the context of an execution. */
import type { Execution } from './execution';
import { createPropertiesService } from './services/properties';

export function installServices(execution: Execution): void {
  Object.assign(execution.realm.context, {
    PropertiesService: createPropertiesService(execution),
  });
}
