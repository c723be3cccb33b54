import type { AgencyView } from '@tirkeu/contracts';
import { localDate, type Instant } from '@tirkeu/domain';
import { formatDate } from '@tirkeu/messages';
import { Button, Card, Row, Section, Stack, Tag, Text, type Tone } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords, type Translate } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useMap } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import { useAgencies, useEnd } from './agency-data.js';
import { AskForm } from './ask-form.js';

const TONES: Readonly<Record<AgencyView['state'], Tone>> = { waiting: 'info', confirmed: 'ok', declined: 'bad', ended: 'todo' };
const ZONE = 'Asia/Almaty';

/** How somebody comes to act for a party or association: what they asked for, and a form to ask. */
export function AgencyPage() {
  const { t } = useWords();
  const query = useAgencies();
  return (
    <Page title={t('agency:title')} lead={t('agency:lead')} width="reading">
      <Loaded query={query} rows={6}>
        {({ agencies, parties }) => (
          <Stack gap={5}>
            {agencies.length > 0 && (
              <Section title={t('agency:own.title')}><Stack gap={3}>{agencies.map((agency) => <Own key={agency.id} agency={agency} />)}</Stack></Section>
            )}
            <Section title={t('agency:form.title')}><AskForm parties={parties} /></Section>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** Where a nominator's agent acts: a region, or everywhere. */
export function usePlaceOf(): (agency: Pick<AgencyView, 'regionId'>) => string {
  const { t, text } = useWords();
  const map = useMap();
  return ({ regionId }) => {
    if (regionId === null) return t('agency:whole-country');
    const region = map.data?.regions.find(({ id }) => id === regionId);
    return region ? text(region.names) : regionId;
  };
}

function lastMoment({ state, askedAt, judgedAt, endedAt }: AgencyView, t: Translate, shown: (at: Instant) => string): string {
  if (state === 'ended' && endedAt !== null) return t('agency:ended-on', { date: shown(endedAt) });
  return judgedAt === null ? t('agency:asked-on', { date: shown(askedAt) }) : t('agency:judged-on', { date: shown(judgedAt) });
}

function Own({ agency }: { readonly agency: AgencyView }) {
  const { t, text, language } = useWords();
  const placeOf = usePlaceOf();
  const name = text(agency.name);
  const when = lastMoment(agency, t, (at) => formatDate(localDate(at, ZONE), language));
  return (
    <Card title={name} level={3} aside={<Tag tone={TONES[agency.state]}>{t(`agency:state.${agency.state}`)}</Tag>}>
      <Stack gap={2}>
        <Text size="s" tone="muted">{[placeOf(agency), ...(agency.registrationNumber === null ? [] : [t('agency:number-said', { number: agency.registrationNumber })]), when].join(' · ')}</Text>
        {agency.reason !== null && <Text>{t('agency:reason-said', { reason: agency.reason })}</Text>}
        <Steps agency={agency} name={name} />
      </Stack>
    </Card>
  );
}

function Steps({ agency: { id, state, grantId }, name }: { readonly agency: AgencyView; readonly name: string }) {
  const { t } = useWords();
  const { session, switchRole } = useSession();
  const [, navigate] = useLocation();
  const end = useEnd();
  const [asked, setAsked] = useState(false);
  const grant = session?.grants.find((known) => known.id === grantId);
  if (state === 'declined' || state === 'ended') return null;
  const giveUp = () => end.mutateAsync({ id }).then(() => undefined, () => undefined);
  const work = async () => {
    if (!grant) return;
    await switchRole(grant);
    navigate('/nominator');
  };
  return (
    <Stack gap={2}>
      <ProblemNotice failure={end.error} />
      {asked && <Text>{t('agency:resign.sure')}</Text>}
      <Row gap={2}>
        {grant && !asked && <Button kind="primary" onClick={work} aria-label={t('agency:work-label', { name })}>{t('agency:work')}</Button>}
        {state === 'waiting' && <Button onClick={giveUp} aria-label={t('agency:take-back-label', { name })}>{t('agency:take-back')}</Button>}
        {state === 'confirmed' && !asked && <Button kind="quiet" onClick={() => setAsked(true)} aria-label={t('agency:resign-label', { name })}>{t('agency:resign')}</Button>}
        {asked && <Button kind="danger" onClick={giveUp} aria-label={t('agency:resign-label', { name })}>{t('agency:resign')}</Button>}
        {asked && <Button onClick={() => setAsked(false)}>{t('agency:keep')}</Button>}
      </Row>
    </Stack>
  );
}
