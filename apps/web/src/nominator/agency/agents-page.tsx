import type { AgencyToJudge } from '@tirkeu/contracts';
import { isCommissionRole, localDate } from '@tirkeu/domain';
import { formatDate } from '@tirkeu/messages';
import { Button, Card, DownloadIcon, EmptyState, LinkButton, Notice, Row, Section, Stack, Tag, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { homeOf, useSession } from '../../shared/session.js';
import { agencyPaperHref, useAgenciesToJudge, useEnd, useJudge } from './agency-data.js';
import { usePlaceOf } from './agency-page.js';

const ZONE = 'Asia/Almaty';

/** Who asks to act for a party or association, and who does: for the commission of the region and for administrators. */
export function AgentsPage() {
  const { t } = useWords();
  const { session } = useSession();
  const query = useAgenciesToJudge();
  const [done, setDone] = useState(false);
  const role = session?.active.role;
  const back = role && isCommissionRole(role) ? { href: homeOf(role), text: t('common:other-role.home') } : undefined;
  return (
    <Page title={t('agency:judge.title')} lead={t('agency:judge.lead')} width="reading" back={back}>
      <Loaded query={query} rows={6}>
        {(all) => {
          const [waiting, acting] = [all.filter(({ state }) => state === 'waiting'), all.filter(({ state }) => state === 'confirmed')];
          return (
            <Stack gap={5}>
              <div role="status">{done && <Notice tone="ok" title={t('agency:judge.done')} />}</div>
              <Section title={t('agency:judge.waiting')}>
                {waiting.length === 0 ? <EmptyState title={t('agency:judge.none')} /> : <Stack gap={3}>{waiting.map((agency) => <Agent key={agency.id} agency={agency} onDone={() => setDone(true)} />)}</Stack>}
              </Section>
              {acting.length > 0 && <Section title={t('agency:judge.acting')}><Stack gap={3}>{acting.map((agency) => <Agent key={agency.id} agency={agency} onDone={() => setDone(true)} />)}</Stack></Section>}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Agent({ agency, onDone }: { readonly agency: AgencyToJudge; readonly onDone: () => void }) {
  const { t, text, language } = useWords();
  const placeOf = usePlaceOf();
  const { id, person, name, registrationNumber, isIdentified, askedAt, state } = agency;
  return (
    <Card title={person} level={3} aside={<Tag tone={isIdentified ? 'ok' : 'warn'}>{t(isIdentified ? 'agency:judge.identified' : 'agency:judge.unidentified')}</Tag>}>
      <Stack gap={3}>
        <Text>{text(name)}</Text>
        <Text size="s" tone="muted">{[placeOf(agency), ...(registrationNumber === null ? [] : [t('agency:number-said', { number: registrationNumber })]), t('agency:asked-on', { date: formatDate(localDate(askedAt, ZONE), language) })].join(' · ')}</Text>
        {!isIdentified && state === 'waiting' && <Text size="s">{t('agency:judge.see-card')}</Text>}
        <Row gap={2}><LinkButton href={agencyPaperHref(id)} download icon={<DownloadIcon />} aria-label={t('agency:judge.paper-label', { person })}>{t('agency:judge.paper')}</LinkButton></Row>
        <Decide agency={agency} onDone={onDone} />
      </Stack>
    </Card>
  );
}

/** A confirmation needs one press; what takes something from somebody needs its reason. */
function Decide({ agency: { id, person, state }, onDone }: { readonly agency: AgencyToJudge; readonly onDone: () => void }) {
  const { t } = useWords();
  const judge = useJudge();
  const end = useEnd();
  const [against, setAgainst] = useState(false);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && reason.trim().length < 3 ? t('agency:judge.reason.missing') : undefined;
  const after = (work: Promise<unknown>) => work.then(onDone, () => undefined);
  const turnDown = async () => {
    setAttempt((count) => count + 1);
    if (reason.trim().length < 3) return;
    await after(state === 'waiting' ? judge.mutateAsync({ id, verdict: 'declined', reason: reason.trim() }) : end.mutateAsync({ id, reason: reason.trim() }));
  };
  const [words, label] = state === 'waiting' ? [t('agency:judge.decline'), t('agency:judge.decline-label', { person })] : [t('agency:judge.end'), t('agency:judge.end-label', { person })];
  return (
    <Stack gap={3}>
      <ProblemNotice failure={judge.error ?? end.error} />
      {against && <TextField id={`agency-reason-${id}`} label={t('agency:judge.reason')} hint={t('agency:judge.reason.hint')} error={missing} value={reason} onChange={setReason} maxLength={1000} autoComplete="off" />}
      <Row gap={2}>
        {state === 'waiting' && !against && <Button kind="primary" onClick={() => after(judge.mutateAsync({ id, verdict: 'confirmed' }))} pendingText={t('agency:judge.saving')} aria-label={t('agency:judge.confirm-label', { person })}>{t('agency:judge.confirm')}</Button>}
        {against
          ? <Button kind="danger" onClick={turnDown} pendingText={t('agency:judge.saving')} aria-label={label}>{words}</Button>
          : <Button kind="quiet" onClick={() => setAgainst(true)} aria-label={label}>{words}</Button>}
        {against && <Button onClick={() => { setAgainst(false); setAttempt(0); }}>{t('agency:keep')}</Button>}
      </Row>
    </Stack>
  );
}
