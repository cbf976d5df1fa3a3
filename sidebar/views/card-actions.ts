/** The actions in the menu of a sync's card. */
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { Action } from '../calls/use-action';
import type { Sidebar } from '../context';
import { words } from '../words/words';

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
  const { card: text } = words();
  return [
    { label: text.edit, onChoose: onEdit },
    {
      label: text.duplicate,
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
    ...(offer?.takesStatus
      ? [{ label: words().myStatus.title, onChoose: () => show({ name: 'my-status', id }) }]
      : []),
    { label: text.openTab, onChoose: () => action.run('open', () => server.openTab(id)) },
    ...(offer?.dashboard
      ? [
          {
            label: offer.dashboard,
            onChoose: () =>
              action.run(
                'dashboard',
                () => server.showDashboard(id),
                ({ words: sentence }) => say(sentence),
              ),
          },
        ]
      : []),
    {
      label: text.bringBack,
      onChoose: () =>
        action.run(
          'bring-back',
          () => server.bringBackRows(id),
          ({ rows }) => say(text.broughtBack(rows, tab)),
        ),
    },
    { label: text.stop, onChoose: onDelete },
  ];
}
