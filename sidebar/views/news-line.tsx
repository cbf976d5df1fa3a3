/** "12 new since yesterday", with the way to them and a button that says that they have been seen. */
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { since } from '../words/time';
import { words } from '../words/words';

export function NewsLine({ card: { id, tab, news } }: { readonly card: SyncCard }) {
  const { server, home, reloadHome, say } = useSidebar();
  const action = useAction();
  if (!news) return null;
  const { card: text } = words();
  const showThem = () =>
    action.run(
      'show',
      () => server.showNewRows(id),
      async ({ words: sentence }) => {
        await reloadHome();
        say(sentence);
      },
    );
  const markSeen = () =>
    action.run(
      'seen',
      () => server.markSeen(id),
      async ({ words: sentence }) => {
        await reloadHome();
        say(sentence);
      },
    );
  return (
    <>
      <p class="news">
        <strong>{words().news.added(news.rows)}</strong>{' '}
        {text.since(since(news.since, home.now, home.timeZone))}
      </p>
      <p class="links">
        <LinkButton onClick={showThem} disabled={action.running !== undefined} name={text.showNew(tab)}>
          {text.show}
        </LinkButton>
        <span aria-hidden="true">·</span>
        <LinkButton onClick={markSeen} disabled={action.running !== undefined} name={text.markSeen(tab)}>
          {text.seen}
        </LinkButton>
      </p>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
    </>
  );
}
