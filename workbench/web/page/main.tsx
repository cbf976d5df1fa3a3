/** The page: shows the workbook, sends what the person does, runs what the menus say. */
import { render } from 'preact';
import type { CallReply, PageEvent, PageStart } from '../messages';
import { type Actions, App } from './app';
import { applyChange } from './apply';
import { createChartLayer } from './charts/layer';
import { connect, PAGE, post } from './connection';
import { followEdits } from './edits';
import { showEvent } from './events';
import { followSelection, select } from './selection';
import { createSheetKeys } from './sheet-keys';
import { workbookData } from './snapshot';
import { addSortMenu } from './sort-menu';
import { createStore } from './store';
import { exposeToTests } from './test-hook';
import { hearTyping, type TypedText } from './typed-text';
import { createUniver } from './univer';
import './page.css';

/** A message about what went wrong stays long enough to be read. */
const ERROR_SECONDS = 20;

function startPage(chrome: HTMLElement): void {
  const store = createStore();
  let grid: HTMLElement | null = null;
  let isStarted = false;
  const actions: Actions = { run, answer, advance, focusGrid: () => grid?.querySelector('canvas')?.focus() };
  const onGrid = (element: HTMLElement | null) => {
    grid = element;
  };
  render(<App store={store} actions={actions} onGrid={onGrid} />, chrome);
  if (!grid) throw new Error('There is no place for the grid.');
  const keys = createSheetKeys();
  const page = createUniver(grid);
  // Before there is an editor, which comes with the first workbook, nobody types.
  let typed: TypedText = { of: () => undefined };
  const edits = followEdits(page, keys, { of: (...cell) => typed.of(...cell) }, showFailure);
  followSelection(page, keys, edits.add);
  addSortMenu(page, edits.add);
  const charts = createChartLayer(page, keys);
  const markReady = exposeToTests(page, charts, edits.settled);
  connect({
    onStart,
    onEvent,
    onConnected: (isConnected) => store.set(() => ({ isConnected })),
  });

  function onStart(start: PageStart): void {
    const { name, timeZone, menus, functions, executions, now, advancing } = start;
    document.title = `${name} – Jobsheet workbench`;
    store.set(() => ({ name, timeZone, menus, functions, executions, now, advancing }));
    page.show(workbookData(start, keys));
    for (const { id, shape } of start.sheets) charts.set(keys.keyOf(id), shape.charts);
    if (!isStarted) typed = hearTyping(page);
    isStarted = true;
    select(page, keys, start.active);
    page.whenRendered(markReady);
  }

  function onEvent(event: PageEvent): void {
    if (event.kind === 'reload') {
      if (event.except !== PAGE) location.reload();
    } else if (event.kind === 'change') {
      const { change } = event;
      // Worked out before the workbook knew what the person has moved since: its cells are others by now.
      const isLate = (change.structure[PAGE] ?? 0) < edits.structure;
      applyChange(page, keys, charts, isLate ? { ...change, changed: [] } : change, refresh);
      if (isLate) for (const { id } of change.changed) refresh(id);
      if (change.name !== undefined) store.set(() => ({ name: change.name ?? '' }));
      if (change.active) select(page, keys, change.active);
    } else {
      showEvent(store, event);
    }
  }

  function refresh(sheet: number): void {
    edits
      .settled()
      .then(() => post('refresh', { sheet }))
      .catch(showFailure);
  }

  async function run(handler: string): Promise<void> {
    try {
      // The script is to find what the person has typed just now.
      await edits.settled();
      const reply = await post<CallReply>('call', { name: handler, parts: [], from: 'menu' });
      if (reply.error) showError(`${reply.error.name}: ${reply.error.message}`);
    } catch (error) {
      showFailure(error);
    }
  }

  function answer(id: number, given: { button: string; text: string }): void {
    post('answer', { id, answer: given }).catch(showFailure);
  }

  /** Busy from the click on: the first word of the server may wait for an execution. */
  function advance(minutes: number): void {
    store.set(({ now }) => ({ advancing: { from: now, until: now + minutes * 60_000, now, fired: 0 } }));
    edits
      .settled()
      .then(() => post('advance', { minutes }))
      .catch(showFailure)
      .finally(() => store.set(() => ({ advancing: null })));
  }

  function showFailure(error: unknown): void {
    showError(error instanceof Error ? error.message : String(error));
  }

  function showError(message: string): void {
    store.toast({ title: '', message, isError: true }, ERROR_SECONDS);
  }
}

const chrome = document.getElementById('chrome');
if (chrome) startPage(chrome);
