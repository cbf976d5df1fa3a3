/** The script's menus, as Sheets shows them: a bar, lists that drop down, lists within lists. Arrow keys work. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../../../simulator/cloud/cloud';
import type { Menu } from '../messages';

interface MenuBarProps {
  readonly menus: readonly Menu[];
  readonly onChoose: (handler: string) => void;
}

export function MenuBar({ menus, onChoose }: MenuBarProps) {
  const [open, setOpen] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (!bar.current?.contains(target as Node)) setOpen(undefined);
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => document.removeEventListener('pointerdown', closeOutside, true);
  }, []);
  const choose = (handler: string) => {
    setOpen(undefined);
    onChoose(handler);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The grid hears every key of the page.
    event.stopPropagation();
    if (event.key === 'Escape' && open !== undefined) {
      setOpen(undefined);
      bar.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    } else if (moveFocus(event)) {
      event.preventDefault();
    }
  };
  return (
    <div
      class="menu-bar"
      role="menubar"
      aria-label="Menus of the script"
      tabIndex={-1}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {menus.map(({ name, items }) => (
        <div class="menu" key={name}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? undefined : name)}
          >
            {name}
          </button>
          {open === name && <MenuList name={name} items={items} onChoose={choose} />}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly name: string;
  readonly items: readonly MenuEntry[];
  readonly onChoose: (handler: string) => void;
}

function MenuList({ name, items, onChoose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  return (
    <div class="menu-list" role="menu" aria-label={name} tabIndex={-1} ref={list}>
      {items.map((item, index) => (
        <MenuItem key={`${index} ${item.caption}`} item={item} onChoose={onChoose} />
      ))}
    </div>
  );
}

function MenuItem({ item, onChoose }: { item: MenuEntry; onChoose: (handler: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const { caption, handler, separator, items } = item;
  if (separator) return <hr />;
  if (!items) {
    return (
      <button type="button" role="menuitem" onClick={() => handler && onChoose(handler)}>
        {caption}
      </button>
    );
  }
  return (
    <div class="menu">
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {caption}
        <span aria-hidden="true">›</span>
      </button>
      {isOpen && <MenuList name={caption} items={items} onChoose={onChoose} />}
    </div>
  );
}

/** Up and down within a list, left and right along the bar. */
function moveFocus({ key, target, currentTarget }: KeyboardEvent): boolean {
  const isVertical = key === 'ArrowDown' || key === 'ArrowUp';
  if (!isVertical && key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const from = target as HTMLElement;
  const list = isVertical ? from.closest('[role=menu]') : (currentTarget as HTMLElement);
  if (!list) {
    if (key === 'ArrowDown') from.click();
    return key === 'ArrowDown';
  }
  const entries = [
    ...list.querySelectorAll<HTMLElement>(isVertical ? '[role=menuitem]' : '.menu-bar > .menu > button'),
  ];
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  entries[(entries.indexOf(from) + step + entries.length) % entries.length]?.focus();
  return true;
}
