import type { OneTimeOfferView, RecoveryCodesView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Card, DigitsField, Form, Identifier, Row, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { apiDelete, apiPost } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { dayOf } from './day-of.js';

interface CodesCardProps {
  readonly since: Instant | null;
  readonly onChanged: (codes: RecoveryCodesView) => Promise<void>;
}

/** One-time codes of an app: set up, moved to another phone, turned off. */
export function CodesCard({ since, onChanged }: CodesCardProps) {
  const { t, language } = useWords();
  const [offer, setOffer] = useState<OneTimeOfferView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    setFailure(null);
    await work().catch(setFailure);
  };
  const ask = () => attempt(async () => setOffer(await apiPost<OneTimeOfferView>('/api/account/one-time-codes/offer')));
  const remove = () => attempt(async () => {
    await apiDelete('/api/account/one-time-codes');
    await onChanged({ recoveryCodes: null });
  });
  const begun = async (codes: RecoveryCodesView) => {
    setOffer(null);
    await onChanged(codes);
  };
  return (
    <Card title={t('security:codes.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('security:codes.text')}</Text>
        <Text>{since === null ? t('security:codes.off') : t('security:codes.on', { date: formatDateWithYear(dayOf(since), language) })}</Text>
        <ProblemNotice failure={failure} />
        {offer === null
          ? <Row gap={3}><Button onClick={ask}>{t(since === null ? 'security:codes.set-up' : 'security:codes.replace')}</Button>{since !== null && <Button kind="quiet" onClick={remove}>{t('security:codes.remove')}</Button>}</Row>
          : <FirstCode offer={offer} onBegun={begun} onCancel={() => setOffer(null)} />}
      </Stack>
    </Card>
  );
}

interface FirstCodeProps {
  readonly offer: OneTimeOfferView;
  readonly onBegun: (codes: RecoveryCodesView) => Promise<void>;
  readonly onCancel: () => void;
}

function FirstCode({ offer: { secret, offer, picture }, onBegun, onCancel }: FirstCodeProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    setIsMissing(code.length !== 6);
    setFailure(null);
    if (code.length === 6) await apiPost<RecoveryCodesView>('/api/account/one-time-codes', { offer, code }).then(onBegun, setFailure);
  };
  return (
    <Form onSubmit={submit} label={t('security:codes.title')}>
      <Stack gap={3}>
        <Text weight={500}>{t('security:codes.scan')}</Text>
        <svg className="account-qr" viewBox={`0 0 ${picture.modules} ${picture.modules}`} role="img" aria-label={t('security:codes.picture')} shapeRendering="crispEdges"><path d={picture.path} fill="currentColor" /></svg>
        <Text>{t('security:codes.secret')} <Identifier value={secret} /></Text>
        <ProblemNotice failure={failure} />
        <DigitsField id="first-code" label={t('security:codes.first')} value={code} onChange={setCode} maxLength={6} width={8} autoComplete="one-time-code" error={isMissing ? t('security:codes.first.missing') : undefined} />
        <Row gap={3}>
          <Button kind="primary" type="submit" pendingText={t('security:codes.beginning')}>{t('security:codes.begin')}</Button>
          <Button kind="quiet" onClick={onCancel}>{t('security:cancel')}</Button>
        </Row>
      </Stack>
    </Form>
  );
}
