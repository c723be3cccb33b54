import type { AccessTermView } from '@tirkeu/contracts';
import type { ZoneId } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { Stack, Tag, Text, type Tone } from '@tirkeu/ui';
import { useWords } from '../language.js';

const TONES: Readonly<Record<AccessTermView['state'], Tone>> = { ahead: 'info', standing: 'ok', lapsed: 'todo', revoked: 'bad' };

export function AccessStateTag({ state }: Pick<AccessTermView, 'state'>) {
  const { t } = useWords();
  return <Tag tone={TONES[state]}>{t(`access:state.${state}`)}</Tag>;
}

/** Until when a right stands, who gave and who took it, and why. */
export function AccessTerm({ term, zone }: { readonly term: AccessTermView; readonly zone: ZoneId }) {
  const { t, language } = useWords();
  const { state, startsAt, lastDay, grantedAt, grantedBy, reason, revokedAt, revokedBy, revokeReason } = term;
  const moment = (at: AccessTermView['grantedAt']) => formatMomentWithYear(at, zone, language);
  return (
    <Stack gap={1}>
      {state === 'ahead' && startsAt !== null && <Text size="s">{t('access:from', { moment: moment(startsAt) })}</Text>}
      <Text size="s">{lastDay === null ? t('access:until.none') : t('access:until', { date: formatDateWithYear(lastDay, language) })}</Text>
      <Text size="s" tone="muted">{grantedBy === null ? t('access:given.set-up') : t('access:given', { name: grantedBy.name, role: t(`common:role.${grantedBy.role}`), moment: moment(grantedAt) })}</Text>
      {reason !== null && <Text size="s" tone="muted">{t('access:reason', { reason })}</Text>}
      {revokedAt !== null && revokedBy !== null && <Text size="s">{t('access:taken', { name: revokedBy.name, role: t(`common:role.${revokedBy.role}`), moment: moment(revokedAt) })}</Text>}
      {revokeReason !== null && <Text size="s">{t('access:reason', { reason: revokeReason })}</Text>}
    </Stack>
  );
}
