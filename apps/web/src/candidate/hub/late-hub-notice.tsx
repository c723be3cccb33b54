import type { ReceiptView } from '@tirkeu/contracts';
import { getWindow } from '@tirkeu/domain';
import { formatClosing, type Area } from '@tirkeu/messages';
import { LinkButton, Notice } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { LateCase } from '../finish/late-case.js';

const WORDS: readonly Area[] = ['receipts'];

interface Props {
  readonly filingCase: FilingCase;
  readonly receipt: ReceiptView;
}

/** On top of a filing that came late: what that means; and while an extension runs, that it can be handed in again. */
export const LateHubNotice = (props: Props) => <WithWords areas={WORDS}>{props.filingCase.allowed.includes('submit') ? <Again {...props} /> : <Explained {...props} />}</WithWords>;

function Explained(props: Props) {
  const { t } = useWords();
  return <LateCase {...props} actions={<LinkButton href={hrefOf(props.filingCase.filing.id, 'receipt')}>{t('candidate:more.receipt')}</LinkButton>} />;
}

function Again({ filingCase: { filing, timetable } }: Props) {
  const { t, language } = useWords();
  const deadline = formatClosing(getWindow(timetable, 'nomination').closesAt, timetable.zone, language);
  return (
    <Notice tone="warn" title={t('receipts:case.again')} actions={<LinkButton href={hrefOf(filing.id, 'check')}>{t('receipts:case.again.link')}</LinkButton>}>
      <p>{t('receipts:case.again.text', { deadline })}</p>
    </Notice>
  );
}
