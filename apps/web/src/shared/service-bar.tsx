import type { RoleGrantView, SessionView } from '@tirkeu/contracts';
import { LANGUAGES, isCommissionRole, type Language, type ZoneId } from '@tirkeu/domain';
import { formatClock, formatZone } from '@tirkeu/messages';
import { Button, HelpLine, InlineSelect, LanguageSwitch, StaleBar, TextLink, TopBar, TopBarClock, TopBarUser } from '@tirkeu/ui';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useServerNow } from './clock.js';
import { useWords } from './language.js';
import { TOLD, useNotices } from './notices.js';
import { homeOf, signInHref, useSession } from './session-context.js';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export interface ServiceBarProps {
  /** One or two lines: the election, then the commission. */
  readonly context?: readonly string[];
  /** The zone in which the server's time is shown; no clock without it. */
  readonly zone?: ZoneId;
  /** What stands in the place of the server's time. */
  readonly moment?: ReactNode;
}

/** The bar on top of every page: service, place, server time, help, languages, person. */
export function ServiceBar({ context = [], zone, moment }: ServiceBarProps) {
  const { t, language, switchLanguage } = useWords();
  const { session } = useSession();
  const [path] = useLocation();
  const [missed, setMissed] = useState<Language | null>(null);
  const signInLink = (known: null | undefined) => (known === null && path !== '/sign-in' ? <TextLink href={signInHref(path === '/' ? '/candidate' : path)}>{t('common:sign-in')}</TextLink> : undefined);
  const choose = (code: string) => {
    const next = LANGUAGES.find((known) => known === code);
    setMissed(null);
    if (next !== undefined) switchLanguage(next).catch(() => setMissed(next));
  };
  return (
    <>
      <TopBar
        brand="Тіркеу"
        brandLang="kk"
        brandHref="/"
        context={[...context]}
        clock={moment ?? (zone === undefined ? undefined : <Clock zone={zone} />)}
        languages={<LanguageSwitch label={t('common:language')} current={language} languages={LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }))} onSelect={choose} />}
        help={<><HelpLine href="/help">{t('common:help')}</HelpLine>{session && <HelpLine href="/deadlines">{t('common:deadlines')}</HelpLine>}{session && TOLD.includes(session.active.role) && <MessagesLink />}{session && <HelpLine href="/account">{t('common:account')}</HelpLine>}</>}
        user={session ? <Person session={session} /> : signInLink(session)}
      />
      {missed !== null && <StaleBar>{t('common:language.missed', { language: LANGUAGE_NAMES[missed] })}</StaleBar>}
    </>
  );
}

/** The way to the messages, with the number of new ones in words. */
function MessagesLink() {
  const { t } = useWords();
  const { data } = useNotices();
  return <HelpLine href="/messages">{data && data.unread > 0 ? t('common:messages.new', { count: data.unread }) : t('common:messages')}</HelpLine>;
}

function Clock({ zone }: { readonly zone: ZoneId }) {
  const { t } = useWords();
  const now = useServerNow(1000);
  return <TopBarClock label={t('common:server-time', { zone: formatZone(now, zone) })} time={formatClock(now, zone)} dateTime={now} />;
}

/** Name, role, the way out; who has several roles chooses here in which to act. */
function Person({ session }: { readonly session: SessionView }) {
  const { t, text } = useWords();
  const { signOut, switchRole } = useSession();
  const [, navigate] = useLocation();
  const { account, active, grants } = session;
  const roleOf = ({ role }: RoleGrantView) => t(`common:role.${role}`);
  // The commission stands in the bar already; it tells two grants of one role apart.
  const titleOf = (grant: RoleGrantView) => (grants.filter(({ role }) => role === grant.role).length > 1 ? `${roleOf(grant)}, ${text(grant.title)}` : roleOf(grant));
  const choose = async (id: string) => {
    const grant = grants.find((candidate) => candidate.id === id);
    if (grant === undefined) return;
    await switchRole(grant);
    navigate(homeOf(grant.role));
  };
  return (
    <TopBarUser name={account.name} role={grants.length > 1 ? undefined : isCommissionRole(active.role) ? t(`common:role.${active.role}`) : titleOf(active)}>
      {grants.length > 1 && <InlineSelect label={t('common:role-choice')} value={active.id} onChange={(id) => void choose(id)} options={grants.map((grant) => ({ value: grant.id, label: titleOf(grant) }))} />}
      <Button kind="quiet" size="s" onClick={async () => { await signOut(); navigate('/'); }}>{t('common:sign-out')}</Button>
    </TopBarUser>
  );
}
