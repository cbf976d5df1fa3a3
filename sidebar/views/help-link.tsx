/** Help is one click away, in a window of its own. */
import { OutsideIcon } from '../controls/icons';
import { HELP_ADDRESS } from '../help-address';

export function HelpLink() {
  return (
    <p class="small">
      <a href={HELP_ADDRESS} target="_blank" rel="noopener noreferrer">
        Help
        <OutsideIcon />
        <span class="only-heard"> (opens in a new window)</span>
      </a>
    </p>
  );
}
