import type { Area } from '@tirkeu/messages';
import { WithWords, useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { AccessLog } from '../shared/record/access-log.js';
import { WaitingPage } from '../shared/waiting-page.js';

const WORDS: readonly Area[] = ['record'];

/** The access log of the regions of whoever oversees. */
export const AccessLogPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><OfRegions /></WithWords>;

function OfRegions() {
  const { t } = useWords();
  return <Page title={t('record:access.title')} lead={t('record:access.lead')} width="full" back={{ href: '/supervisor', text: t('supervisor:area.title') }}><AccessLog filingHref={(id) => `/supervisor/filings/${id}`} /></Page>;
}
