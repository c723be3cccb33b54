import type { Area } from '@tirkeu/messages';
import { LinkButton, Notice } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['ballot'];

/** On a registered candidate's case until the entry on the ballot is signed off. */
export const BallotReminder = (props: { readonly filingCase: FilingCase }) => <WithWords areas={WORDS} waiting={null}><Reminder {...props} /></WithWords>;

function Reminder({ filingCase: { filing } }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t(filing.route === 'self' ? 'ballot:remind.title' : 'ballot:remind.title.nominated')} actions={<LinkButton kind="primary" href={hrefOf(filing.id, 'ballot')}>{t('ballot:remind.link')}</LinkButton>}>
      <p>{t('ballot:remind.text')}</p>
    </Notice>
  );
}
