import type { FilingView } from '@tirkeu/contracts';
import { awaitsInformalCheck, getWindow, type FilingActionType, type Instant, type Remark, type Rulebook, type Timetable } from '@tirkeu/domain';
import { formatMoment, type Area } from '@tirkeu/messages';
import { Button, ListBullets, Notice, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { WithWords, useWords } from '../language.js';
import { ProblemNotice } from '../problem.js';
import { useIntent } from '../use-intent.js';
import { RemarkList } from './remark-list.js';
import { remarksOf } from './remarks.js';

const WORDS: readonly Area[] = ['informal'];

export interface InformalCheckProps {
  readonly view: FilingView;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
  readonly now: Instant;
  readonly allowed: readonly FilingActionType[];
  /** Where the thing that a remark is about is mended. */
  readonly hrefOf: (remark: Remark) => string | undefined;
}

/** On the page of a draft: asking the commission to look, that it is awaited, and what it noticed. */
export const InformalCheck = (props: InformalCheckProps) => <WithWords areas={WORDS} waiting={null}><Check {...props} /></WithWords>;

function Check(props: InformalCheckProps) {
  const { t } = useWords();
  const { view: { filing }, allowed, now, timetable } = props;
  const mayAsk = allowed.includes('request-informal-check');
  const awaited = awaitsInformalCheck(filing) && now < getWindow(timetable, 'nomination').closesAt;
  const answer = filing.informalCheck?.answer ?? null;
  if (filing.status !== 'draft' || (!mayAsk && answer === null)) return null;
  return (
    <Section title={t('informal:title')} id="informal-check">
      {awaited ? <Awaited {...props} /> : answer === null ? <Ask {...props} /> : <Answered {...props} answeredAt={answer.at} mayAsk={mayAsk} />}
    </Section>
  );
}

function Awaited({ view: { filing }, timetable }: InformalCheckProps) {
  const { t, language } = useWords();
  const moment = formatMoment(filing.informalCheck?.requestedAt ?? filing.openedAt, timetable.zone, language);
  return (
    <Notice tone="info" live title={t('informal:awaited.title')} level={3}>
      <p>{t('informal:awaited.text', { moment })}</p>
      <p>{t('informal:awaited.meanwhile')}</p>
    </Notice>
  );
}

function Ask({ view: { filing }, timetable }: InformalCheckProps) {
  const { t } = useWords();
  if (filing.candidates.length === 0) return <Text size="s" tone="muted">{t('informal:ask.text')} {t('informal:ask.person-first')}</Text>;
  return (
    <Stack gap={3}>
      <Text>{t('informal:ask.text')}</Text>
      <ListBullets items={[t('informal:ask.access'), t('informal:ask.advice'), t('informal:ask.no-stop')]} />
      <AskButton filingId={filing.id} timetable={timetable} text={t('informal:ask.button')} />
    </Stack>
  );
}

function Answered({ view: { filing }, rulebook, timetable, hrefOf, answeredAt, mayAsk }: InformalCheckProps & { readonly answeredAt: Instant; readonly mayAsk: boolean }) {
  const { t, language } = useWords();
  const remarks = remarksOf(filing);
  return (
    <Stack gap={3}>
      <Notice tone={remarks.length === 0 ? 'ok' : 'warn'} title={t('informal:answered.title', { moment: formatMoment(answeredAt, timetable.zone, language) })} level={3}>
        <p>{remarks.length === 0 && `${t('informal:answered.none')} `}{t('informal:answered.advice')}</p>
      </Notice>
      {remarks.length > 0 && <RemarkList filing={filing} rulebook={rulebook} remarks={remarks} hrefOf={hrefOf} />}
      {mayAsk && (
        <>
          <Text size="s" tone="muted">{t('informal:again.text')} {t('informal:ask.access')}</Text>
          <AskButton filingId={filing.id} timetable={timetable} text={t('informal:again.button')} />
        </>
      )}
    </Stack>
  );
}

function AskButton({ filingId, timetable, text }: { readonly filingId: string; readonly timetable: Timetable; readonly text: string }) {
  const { t } = useWords();
  const { act } = useIntent(filingId);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async () => {
    setFailure(null);
    await act({ type: 'request-informal-check' }).catch(setFailure);
  };
  return (
    <Stack gap={3}>
      <ProblemNotice failure={failure} timetable={timetable} />
      <div><Button onClick={ask} pendingText={t('informal:ask.pending')}>{text}</Button></div>
    </Stack>
  );
}
