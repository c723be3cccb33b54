import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { WithWords } from '../../shared/language.js';
import { NotFoundPage } from '../../shared/not-found.js';
import { RequireRole } from '../../shared/session.js';
import { CounterPage } from './counter-page.js';
import { EnterPage } from './enter-page.js';
import { FormPage } from './form-page.js';

const WORDS: readonly Area[] = ['counter', 'candidate', 'decisions', 'denials'];

/** What comes to the counter of a commission on paper, for those who enter it. */
export const CounterRoutes = () => (
  <RequireRole roles={['clerk', 'secretary']}>
    <WithWords areas={WORDS} waiting={null}>
      <Switch>
        <Route path="/commission/counter"><CounterPage /></Route>
        <Route path="/commission/counter/new"><EnterPage /></Route>
        <Route path="/commission/counter/forms/:code">{({ code }) => <FormPage key={code} code={code} />}</Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </WithWords>
  </RequireRole>
);
