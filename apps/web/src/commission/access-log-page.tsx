import type { Area } from '@tirkeu/messages';
import { WithWords, useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { AccessLog } from '../shared/record/access-log.js';
import { WaitingPage } from '../shared/waiting-page.js';
import { casePath } from './case.js';

const WORDS: readonly Area[] = ['record'];

/** The access log of the chair's commissions. */
export const AccessLogPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><OfCommission /></WithWords>;

function OfCommission() {
  const { t } = useWords();
  return <Page title={t('record:access.title')} lead={t('record:access.lead')} width="full" back={{ href: '/commission', text: t('commission:to-queue') }}><AccessLog filingHref={(id) => casePath(id)} /></Page>;
}
