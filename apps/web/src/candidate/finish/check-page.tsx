import { getWindow } from '@tirkeu/domain';
import { formatClosing } from '@tirkeu/messages';
import { Notice, Stack } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';
import { AnswerCard, PaperCard } from './answers.js';
import { LawValues } from './law-values.js';
import { PublicPreview } from './public-preview.js';
import { SubmitPanel } from './submit-panel.js';

/** Everything that will be handed in on one page, with its way back, before the one act that cannot be undone. After it: what was handed in. */
export function CheckPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, language } = useWords();
  const { filing, timetable } = filingCase;
  const { closesAt } = getWindow(timetable, 'nomination');
  const draft = filing.status === 'draft';
  return (
    <CasePage filingCase={filingCase} title={t(draft ? 'candidate:check.title' : 'candidate:check.title.submitted')}>
      {draft && <Notice tone="warn" title={t('candidate:check.not-sent')}><p>{t('candidate:check.not-sent.text', { moment: formatClosing(closesAt, timetable.zone, language) })}</p></Notice>}
      <Stack gap={4}>
        <AnswerCard filingCase={filingCase} id="identity" title={t('candidate:task.identity')} />
        <AnswerCard filingCase={filingCase} id="contact" title={t('candidate:task.contact')} />
        <AnswerCard filingCase={filingCase} id="family" title={t('candidate:task.family')} />
        <AnswerCard filingCase={filingCase} id="background" title={t('candidate:task.background')} />
        <PaperCard filingCase={filingCase} />
        <PublicPreview filingCase={filingCase} />
        <LawValues filingCase={filingCase} />
      </Stack>
      {draft && <SubmitPanel filingCase={filingCase} />}
    </CasePage>
  );
}
