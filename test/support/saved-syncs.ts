import type { SavedForm } from '../../src/ui/sidebar/wire/edit-form';
import type { Home } from '../../src/ui/sidebar/wire/home';
import type { Workbench } from '../../workbench/workbench';

/** The saved syncs as the edit form shows them, in the order of their ids. */
export function savedSyncs(workbench: Workbench): SavedForm[] {
  const { syncs } = workbench.ask('home').result as Home;
  return syncs.map(({ id }) => workbench.ask('readSync', [id]).result as SavedForm);
}
