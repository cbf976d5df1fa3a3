/** The sidebar: the first run, the syncs, their form, the keys, the last runs. */
import { render } from 'preact';
import { App } from './app';
import { server } from './server';

const place = document.getElementById('app');
if (place) render(<App server={server} />, place);
