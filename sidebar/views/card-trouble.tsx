/** The part of a sync's card that says why it cannot run or has failed. */
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useSidebar, type View } from '../context';
import { FailureNotice } from '../controls/notice';

interface CardTroubleProps {
  readonly card: SyncCard;
  readonly onEdit: () => void;
  readonly onSync: () => void;
}

/** Shows the reason why a sync cannot run or has failed, with the button that repairs it. */
export function CardTrouble({ card, onEdit, onSync }: CardTroubleProps) {
  const { home, runs, show } = useSidebar();
  const { problem, lastRun } = card;
  const kept = lastRun?.ending === 'failed' ? lastRun : undefined;
  const failure =
    runs.failures[card.id] ??
    (problem !== null
      ? { message: problem, fix: 'edit' as const }
      : kept && { message: kept.words, fix: kept.fix });
  const mend = failure?.fix === 'none' ? { ...failure, fix: 'try-again' as const } : failure;
  return (
    <FailureNotice
      failure={mend}
      onFix={{ 'set-key': () => show(keysOf(card, home.services)), edit: onEdit, 'try-again': onSync }}
    />
  );
}

/** Returns the view of the keys, with the field of the card's service open. */
function keysOf({ serviceName }: SyncCard, services: readonly ServiceState[]): View {
  const service = services.find(({ name }) => name === serviceName);
  return service ? { name: 'keys', service: service.id } : { name: 'keys' };
}
