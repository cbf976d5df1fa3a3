/** The link to the help page, which the menu opens as well. */
import type { Outcome } from '../../src/ui/sidebar/outcome';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import type { ServerFunctions } from '../server';
import { words } from '../words/words';

export function HelpLink() {
  const { server } = useSidebar();
  const action = useAction();
  return (
    <>
      <p class="small">
        <LinkButton
          disabled={action.running !== undefined}
          onClick={() => action.run('help', () => openHelp(server))}
        >
          {words().common.help}
        </LinkButton>
      </p>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': action.again }} />
    </>
  );
}

/** The page opens over the sheet. */
export async function openHelp({ showHelp }: ServerFunctions): Promise<Outcome<null>> {
  await showHelp();
  return { value: null };
}
