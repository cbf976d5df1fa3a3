/** "12 new since yesterday", with the way to them and a button that says that they have been seen. */
import { count } from '../../src/core/words';
import type { SyncCard } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { since } from '../words/time';

export function NewsLine({ card: { id, tab, news } }: { readonly card: SyncCard }) {
  const { server, home, reloadHome, say } = useSidebar();
  const action = useAction();
  if (!news) return null;
  const showThem = () =>
    action.run(
      'show',
      () => server.showNewRows(id),
      async ({ words }) => {
        await reloadHome();
        say(words);
      },
    );
  const markSeen = () =>
    action.run(
      'seen',
      () => server.markSeen(id),
      async ({ words }) => {
        await reloadHome();
        say(words);
      },
    );
  return (
    <>
      <p class="news">
        <strong>{count(news.rows)} new</strong> since {since(news.since, home.now, home.timeZone)}
      </p>
      <p class="links">
        <LinkButton
          onClick={showThem}
          disabled={action.running !== undefined}
          name={`Show what is new in ‘${tab}’`}
        >
          Show
        </LinkButton>
        <span aria-hidden="true">·</span>
        <LinkButton onClick={markSeen} disabled={action.running !== undefined} name={`Mark ‘${tab}’ as seen`}>
          Seen
        </LinkButton>
      </p>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
    </>
  );
}
