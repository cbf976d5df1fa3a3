/** Menu: built in every AuthMode, since a menu must be there before the person has authorised anything. */
import type { MenuEntry } from '../cloud/cloud';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';

type GoogleMenu = GoogleAppsScript.Base.Menu;

export class Menu extends ServiceObject implements GoogleMenu {
  readonly #name: string;
  readonly #entries: MenuEntry[] = [];

  constructor(execution: Execution, name: string) {
    super(execution);
    this.#name = name;
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw signatureError('Menu.addItem', [caption, functionName]);
    }
    this.#entries.push({ caption, handler: functionName });
    return this;
  }

  addSeparator(): GoogleMenu {
    this.#entries.push({ caption: '', separator: true });
    return this;
  }

  addSubMenu(menu: GoogleMenu): GoogleMenu {
    if (!(menu instanceof Menu)) throw signatureError('Menu.addSubMenu', [menu]);
    this.#entries.push({ caption: menu.#name, items: menu.#entries });
    return this;
  }

  addToUi(): void {
    this.execution.cloud.events.onMenu?.({ name: this.#name, items: [...this.#entries] });
  }
}
metered(Menu, 'Menu');
