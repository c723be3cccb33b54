import { loadTypeface } from '@tirkeu/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstPage } from '../shared/first-page.js';
import { App } from './app.js';

// What puts a style into the page while a dialog is open looks here for the nonce of the page.
Object.assign(window, { __webpack_nonce__: document.querySelector<HTMLElement>('[property=csp-nonce]')?.nonce });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(<StrictMode><App /></StrictMode>);

const TYPEFACE_KEY = 'tirkeu.typeface';
/** A device that has the typeface shows it at once; another reads the first page without it. */
const moment = window.localStorage.getItem(TYPEFACE_KEY) === null ? firstPage() : Promise.resolve();
void moment.then(loadTypeface).then((family) => { window.localStorage.setItem(TYPEFACE_KEY, family); }).catch(() => undefined);
