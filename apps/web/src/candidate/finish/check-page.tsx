import { getWindow, millisBetween } from '@tirkeu/domain';
import { formatClosing } from '@tirkeu/messages';
import { Notice, Stack } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import { isOpenToApplicant, wouldBeLate, type FilingCase } from '../case/filing-case.js';
import { AnswerCard, PaperCard } from './answers.js';
import { LawValues } from './law-values.js';
import { PublicPreview } from './public-preview.js';
import { SubmitPanel } from './submit-panel.js';
import { TypedPages } from './typed-pages.js';

/** Needed by few: who comes late fetches it then. */
const LatePanel = lazy(async () => ({ default: (await import('./late-panel.js')).LatePanel }));

/** Everything that will be handed in on one page, with its way back, before the one act that cannot be undone. After it: what was handed in. */
export function CheckPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, language } = useWords();
  const { filing, timetable } = filingCase;
  const { closesAt } = getWindow(timetable, 'nomination');
  const draft = isOpenToApplicant(filingCase) && filing.status !== 'discarded';
  const late = wouldBeLate(filingCase);
  return (
    <CasePage filingCase={filingCase} title={t(draft ? 'candidate:check.title' : 'candidate:check.title.submitted')}>
      {draft && !late && <Notice tone="warn" title={t('candidate:check.not-sent')}><p>{t('candidate:check.not-sent.text', { moment: formatClosing(closesAt, timetable.zone, language) })}</p></Notice>}
      {draft && <TypedPages filingCase={filingCase} />}
      <Stack gap={4}>
        <AnswerCard filingCase={filingCase} id="identity" title={t('candidate:task.identity')} />
        <AnswerCard filingCase={filingCase} id="contact" title={t('candidate:task.contact')} />
        <AnswerCard filingCase={filingCase} id="family" title={t('candidate:task.family')} />
        <AnswerCard filingCase={filingCase} id="background" title={t('candidate:task.background')} />
        <PaperCard filingCase={filingCase} />
        <PublicPreview filingCase={filingCase} />
        <LawValues filingCase={filingCase} />
      </Stack>
      {draft && <HandIn filingCase={filingCase} />}
    </CasePage>
  );
}

/** In the last hour by the second: nobody presses for the deadline and finds out afterwards that it was late. What was sent before keeps its panel, and its key. */
function HandIn({ filingCase }: { readonly filingCase: FilingCase }) {
  const [sent, setSent] = useState(false);
  const { closesAt } = getWindow(filingCase.timetable, 'nomination');
  const now = useServerNow(millisBetween(filingCase.now, closesAt) < 3_600_000 ? 1000 : 15_000);
  if (sent || !wouldBeLate({ ...filingCase, now })) return <SubmitPanel filingCase={filingCase} onSent={() => setSent(true)} />;
  return <Suspense fallback={null}><LatePanel filingCase={filingCase} /></Suspense>;
}
