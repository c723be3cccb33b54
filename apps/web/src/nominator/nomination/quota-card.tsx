import { ageOn, localDate } from '@tirkeu/domain';
import { Card, Meter, Stack, Tag, Text } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import type { Nomination } from './nomination.js';

/** How far a list is from the quota, while it is put together; and its size against the seats. */
export function QuotaCard({ nomination: { people, rulebook, filing, now, view } }: { readonly nomination: Nomination }) {
  const { t } = useWords();
  const { quota } = rulebook.limits;
  if (!quota) return null;
  const onDate = localDate(now, filing.zone);
  const { outcome, required, counted, countedWithoutDisability = counted } = rulebook.quota({ onDate, members: people });
  const women = people.filter(({ sex }) => sex === 'female').length;
  const youth = people.filter(({ birthDate }) => ageOn(birthDate, onDate) < quota.value.youthUnderYears).length;
  const disability = people.filter((person) => person.disability).length;
  const size = rulebook.listSize({ seats: view.contest.seats, size: people.length });
  return (
    <Card title={t('nominator:quota.title')}>
      <Stack gap={2}>
        <Meter label={t('nominator:quota.title')} value={Math.min(counted, Math.max(required, 1))} max={Math.max(required, 1)} text={t('nominator:quota.counted', { counted: countedWithoutDisability, required, size: people.length })} />
        <div role="status"><Tag tone={outcome === 'accept' ? 'ok' : outcome === 'review' ? 'warn' : 'bad'}>{t(`nominator:quota.${outcome}`)}</Tag></div>
        <Text size="s">{t('nominator:quota.groups', { women, youth, under: quota.value.youthUnderYears, disability })}</Text>
        {outcome === 'review' && <Text size="s">{t('nominator:quota.review.text', { counted, without: countedWithoutDisability, required })}</Text>}
        <Text size="s" tone="muted">{t('nominator:quota.rule', { percent: quota.value.percent })} <Citation citation={quota.citation} /></Text>
        <Text size="s">{t(size === 'accept' ? 'nominator:size.accept' : 'nominator:size.reject', { size: people.length, seats: view.contest.seats })}</Text>
      </Stack>
    </Card>
  );
}
