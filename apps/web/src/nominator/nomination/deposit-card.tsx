import type { DepositView } from '@tirkeu/contracts';
import { localDate, type DepositQuestion, type ZoneId } from '@tirkeu/domain';
import { formatDateWithYear, formatMoney, formatPercent } from '@tirkeu/messages';
import { Card, DigitsField, RadioGroup, Stack, Tag, Text, TextField } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiGet } from '../../shared/api.js';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import type { Nomination } from './nomination.js';

type Previous = 'unknown' | 'result' | 'none' | 'no-election';

const hundredth = (typed: string): number | null => {
  const value = Number(typed.replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(value) || value < 0 || value > 100 ? null : value;
};

/** What the law makes of the answers. Not knowing the result is answered like having none: the whole sum. */
function questionOf(previous: Previous, percent: string): Pick<DepositQuestion, 'previousResultPct' | 'noPreviousElection'> {
  if (previous === 'no-election') return { noPreviousElection: true };
  return { previousResultPct: previous === 'result' ? hundredth(percent) : null };
}

/** What is due of a list once the commission has put the party's former result on record; until then what the law makes of an answer. */
export function DepositCard({ nomination }: { readonly nomination: Nomination }) {
  const { filing, isList } = nomination;
  const recorded = useQuery({
    queryKey: ['deposit', filing.id], queryFn: ({ signal }) => apiGet<DepositView>(`/api/deposits/${encodeURIComponent(filing.id)}`, signal), enabled: isList && filing.status !== 'draft',
  }).data;
  return recorded?.previous ? <Recorded deposit={recorded} previous={recorded.previous} zone={filing.zone} /> : <Reckoned nomination={nomination} />;
}

interface RecordedProps {
  readonly deposit: DepositView;
  readonly previous: NonNullable<DepositView['previous']>;
  readonly zone: ZoneId;
}

function Recorded({ deposit: { amounts, citation }, previous: { value, source, at }, zone }: RecordedProps) {
  const { t, text, language } = useWords();
  const share = value.kind === 'percent' ? formatPercent(value.hundredths / 10_000, language, 2) : '';
  return (
    <Card title={t('nominator:deposit.title')}>
      <Stack gap={3}>
        <Text size="l" weight={600}>{formatMoney(amounts.due, language)}</Text>
        <Text size="s">{t(`nominator:deposit.recorded.${value.kind}`, { share })} {t('nominator:deposit.recorded.source', { source, date: formatDateWithYear(localDate(at, zone), language) })}</Text>
        <Text size="s" tone="muted">{t('nominator:deposit.when')} {text(citation.place)}</Text>
      </Stack>
    </Card>
  );
}

/** The deposit to be paid, computed by the law; of a list with the reductions for a party's former result, which the commission confirms. */
function Reckoned({ nomination: { filing, people, rulebook, now, isList } }: { readonly nomination: Nomination }) {
  const { t, language } = useWords();
  const [previous, setPrevious] = useState<Previous>('unknown');
  const [percent, setPercent] = useState('');
  const [source, setSource] = useState('');
  const deposit = rulebook.deposit({ route: filing.route, onDate: localDate(now, filing.zone), listSize: people.length, ...(isList && questionOf(previous, percent)) });
  const stated = previous === 'result' && hundredth(percent) !== null;
  return (
    <Card title={t('nominator:deposit.title')}>
      <Stack gap={3}>
        <div role="status">
          <Text size="l" weight={600}>{deposit.outcome === 'due' ? formatMoney(deposit.amountKzt, language) : t('nominator:deposit.review')}</Text>
        </div>
        <Text size="s" tone="muted">{t('nominator:deposit.when')} <Citation citation={deposit.citation} /></Text>
        {isList && (
          <>
            <RadioGroup
              id="previous" label={t('nominator:deposit.previous')} hint={t('nominator:deposit.previous.hint')} value={previous} onChange={(value) => setPrevious(PREVIOUS.find((known) => known === value) ?? 'unknown')}
              options={PREVIOUS.map((value) => ({
                value, label: t(`nominator:deposit.previous.${value}`),
                ...(value === 'result' && {
                  content: (
                    <Stack gap={2}>
                      <DigitsField id="previous-percent" label={t('nominator:deposit.percent')} value={percent} onChange={setPercent} width={7} maxLength={6} />
                      <TextField id="previous-source" label={t('nominator:deposit.source')} hint={t('nominator:deposit.source.hint')} value={source} onChange={setSource} maxLength={200} />
                    </Stack>
                  ),
                }),
              }))}
            />
            {stated && (
              <Text size="s">
                <Tag tone="warn">{t('nominator:deposit.to-confirm')}</Tag>{' '}
                {source.trim() === '' ? t('nominator:deposit.no-source') : t('nominator:deposit.source-stated', { source })}
              </Text>
            )}
            {previous === 'unknown' && <Text size="s" tone="muted">{t('nominator:deposit.whole')}</Text>}
          </>
        )}
      </Stack>
    </Card>
  );
}

const PREVIOUS = ['unknown', 'result', 'none', 'no-election'] as const satisfies readonly Previous[];
