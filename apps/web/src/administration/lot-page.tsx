import type { Area } from '@tirkeu/messages';
import { useSearchParams } from 'wouter';
import { RecordedLot } from '../shared/ballot/lot-form.js';
import { WithWords, useWords } from '../shared/language.js';
import { WaitingPage } from '../shared/waiting-page.js';
import { SetUpFrame } from './set-up-frame.js';

const WORDS: readonly Area[] = ['ballots', 'denials'];

/** The lot of the parties, where an administrator records it for the central commission. */
export const LotPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Lot /></WithWords>;

function Lot() {
  const { t } = useWords();
  const [search] = useSearchParams();
  return <SetUpFrame title={t('ballots:lot.title')} lead={t('ballots:lot.lead')}><RecordedLot election={search.get('election')} /></SetUpFrame>;
}
