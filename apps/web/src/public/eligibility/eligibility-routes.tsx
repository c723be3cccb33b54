import { PERSON_QUESTIONS } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { rulebookIds } from '@tirkeu/rulebooks';
import { Route, Switch } from 'wouter';
import { WithWords } from '../../shared/language.js';
import { NotFoundPage } from '../../shared/not-found.js';
import { BeginPage } from './begin-page.js';
import { QuestionPage } from './question-page.js';
import { RegionPage } from './region-page.js';
import { ResultPage } from './result-page.js';

const WORDS: readonly Area[] = ['eligibility'];

/** Whether somebody can stand, one question to a page. What is answered stands in no address. */
export const EligibilityRoutes = () => (
  <WithWords areas={WORDS}>
    <Switch>
      <Route path="/can-i-stand"><BeginPage /></Route>
      <Route path="/can-i-stand/:lawId/:step">{({ lawId, step }) => <StepPage lawId={lawId} step={step} />}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);

function StepPage({ lawId, step }: { readonly lawId: string; readonly step: string }) {
  if (!rulebookIds.includes(lawId)) return <NotFoundPage />;
  if (step === 'region') return <RegionPage lawId={lawId} />;
  if (step === 'result') return <ResultPage lawId={lawId} />;
  const question = PERSON_QUESTIONS.find((each) => each === step);
  return question === undefined ? <NotFoundPage /> : <QuestionPage key={question} lawId={lawId} question={question} />;
}
