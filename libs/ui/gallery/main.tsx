import { createRoot } from 'react-dom/client';
import { UiProvider, loadTypeface } from '../src/index.js';
import { Acts } from './pages/acts.js';
import { Case } from './pages/case.js';
import { Figures } from './pages/figures.js';
import { Files } from './pages/files.js';
import { Forms } from './pages/forms.js';
import { Hub } from './pages/hub.js';
import { Parts } from './pages/parts.js';
import { Queue } from './pages/queue.js';

const PAGES = { parts: Parts, forms: Forms, hub: Hub, files: Files, queue: Queue, case: Case, figures: Figures, acts: Acts };

const asked = new URLSearchParams(window.location.search).get('page') ?? 'parts';
const Page = PAGES[asked as keyof typeof PAGES] ?? Parts;
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<UiProvider><Page /></UiProvider>);
void loadTypeface();
