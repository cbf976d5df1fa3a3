/** The actions in the menu of a sync's card. */
import { counted } from '../../src/core/words';
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { Action } from '../calls/use-action';
import type { Sidebar } from '../context';

interface CardActionsOptions {
  readonly sidebar: Sidebar;
  readonly action: Action;
  readonly id: string;
  readonly tab: string;
  /** Undefined until the offers are loaded. */
  readonly offer: StreamOffer | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Returns the entries of the menu: those that the stream of the sync has a use for. */
export function cardActions({ sidebar, action, id, tab, offer, onEdit, onDelete }: CardActionsOptions) {
  const { server, reloadHome, show, say } = sidebar;
  return [
    { label: 'Edit', onChoose: onEdit },
    {
      label: 'Duplicate',
      onChoose: () =>
        action.run(
          'duplicate',
          () => server.duplicateSync(id),
          async (copy) => {
            await reloadHome();
            show({ name: 'edit', id: copy.id });
          },
        ),
    },
    ...(offer?.takesStatus ? [{ label: 'My status', onChoose: () => show({ name: 'my-status', id }) }] : []),
    { label: 'Open tab', onChoose: () => action.run('open', () => server.openTab(id)) },
    ...(offer?.dashboard
      ? [
          {
            label: offer.dashboard,
            onChoose: () =>
              action.run(
                'dashboard',
                () => server.showDashboard(id),
                ({ words }) => say(words),
              ),
          },
        ]
      : []),
    {
      label: 'Bring back deleted rows',
      onChoose: () =>
        action.run(
          'bring-back',
          () => server.bringBackRows(id),
          ({ rows }) => say(broughtBack(rows, tab)),
        ),
    },
    { label: 'Delete', onChoose: onDelete },
  ];
}

function broughtBack(rows: number, tab: string): string {
  if (rows === 0) return `No row of ‘${tab}’ was deleted, so there is none to bring back.`;
  return `${counted(rows, { one: 'row comes', many: 'rows come' })} back to ‘${tab}’ with the next sync.`;
}
