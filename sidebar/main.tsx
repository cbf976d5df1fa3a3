/** The sidebar: the first run, the syncs, their form, the keys, the last runs. */
import { render } from 'preact';
import { App } from './app';
import { server } from './server';

const place = document.getElementById('app');
const opens = place?.dataset['view'] === 'to-do' ? ({ name: 'to-do' } as const) : undefined;
if (place) render(<App server={server} opens={opens} />, place);
