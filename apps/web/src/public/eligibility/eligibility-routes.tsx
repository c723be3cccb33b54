import { PERSON_QUESTIONS } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { rulebookIds } from '@tirkeu/rulebooks';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { WithWords } from '../../shared/language.js';
import { NotFoundPage } from '../../shared/not-found.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { BeginPage } from './begin-page.js';
import { QuestionPage } from './question-page.js';
import { RegionPage } from './region-page.js';
import { ResultPage } from './result-page.js';

const WORDS: readonly Area[] = ['eligibility'];

/** Whether somebody can stand, one question to a page. What is answered stands in no address. */
export const EligibilityRoutes = () => (
  <WithWords areas={WORDS} waiting={<WaitingPage />}>
    <Switch>
      <Route path="/can-i-stand"><BeginPage /></Route>
      <Route path="/can-i-stand/:lawId/region">{({ lawId }) => <UnderLaw lawId={lawId}><RegionPage lawId={lawId} /></UnderLaw>}</Route>
      <Route path="/can-i-stand/:lawId/result">{({ lawId }) => <UnderLaw lawId={lawId}><ResultPage lawId={lawId} /></UnderLaw>}</Route>
      <Route path="/can-i-stand/:lawId/:question">{({ lawId, question }) => <UnderLaw lawId={lawId}><AskedPage lawId={lawId} asked={question} /></UnderLaw>}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);

const UnderLaw = ({ lawId, children }: { readonly lawId: string; readonly children: ReactNode }) => (rulebookIds.includes(lawId) ? children : <NotFoundPage />);

function AskedPage({ lawId, asked }: { readonly lawId: string; readonly asked: string }) {
  const question = PERSON_QUESTIONS.find((each) => each === asked);
  return question === undefined ? <NotFoundPage /> : <QuestionPage key={question} lawId={lawId} question={question} />;
}
