import { LANGUAGES, type Language, type ZoneId } from '@tirkeu/domain';
import { formatClock, formatZone } from '@tirkeu/messages';
import { Button, HelpLine, LanguageSwitch, TopBar, TopBarClock, TopBarUser } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useServerNow } from './clock.js';
import { useWords } from './language.js';
import { useSession } from './session.js';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export interface ServiceBarProps {
  /** One or two lines: the election, then the commission. */
  readonly context?: readonly string[];
  /** The zone in which the server's time is shown; no clock without it. */
  readonly zone?: ZoneId;
}

/** The bar on top of every page: service, place, server time, help, languages, person. */
export function ServiceBar({ context = [], zone }: ServiceBarProps) {
  const { t, language, switchLanguage } = useWords();
  const { session } = useSession();
  return (
    <TopBar
      brand="Тіркеу"
      brandLang="kk"
      brandHref="/"
      context={[...context]}
      clock={zone === undefined ? undefined : <Clock zone={zone} />}
      languages={<LanguageSwitch label={t('common:language')} current={language} languages={LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }))} onSelect={(code) => { const next = LANGUAGES.find((known) => known === code); if (next) void switchLanguage(next); }} />}
      help={<HelpLine href="/help">{t('common:help')}</HelpLine>}
      user={session ? <Person /> : undefined}
    />
  );
}

function Clock({ zone }: { readonly zone: ZoneId }) {
  const { t } = useWords();
  const now = useServerNow(1000);
  return <TopBarClock label={t('common:server-time', { zone: formatZone(now, zone) })} time={formatClock(now, zone)} dateTime={now} />;
}

function Person() {
  const { t, text } = useWords();
  const { session, signOut } = useSession();
  const [, navigate] = useLocation();
  if (!session) return null;
  return (
    <TopBarUser name={session.account.name} role={text(session.active.title)}>
      <Button kind="quiet" size="s" onClick={async () => { await signOut(); navigate('/'); }}>{t('common:sign-out')}</Button>
    </TopBarUser>
  );
}
