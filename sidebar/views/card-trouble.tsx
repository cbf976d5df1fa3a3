/** The part of a sync's card that says why it cannot run or has failed. */
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useSidebar } from '../context';
import { FailureNotice } from '../controls/notice';
import { keysOf } from './keys-of';

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
  const shown = failure?.fix === 'none' ? { ...failure, fix: 'try-again' as const } : failure;
  return (
    <FailureNotice
      failure={shown}
      onFix={{ 'set-key': () => show(keysOf(card, home.services)), edit: onEdit, 'try-again': onSync }}
    />
  );
}
