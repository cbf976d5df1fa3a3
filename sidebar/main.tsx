/** The sidebar: set the key, sync, read what happened. */
import { render } from 'preact';
import { App } from './app';
import { server } from './server';

const place = document.getElementById('app');
if (place) render(<App server={server} />, place);
