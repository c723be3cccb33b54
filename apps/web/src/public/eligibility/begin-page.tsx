import { isBefore, type CivilDate, type Rulebook } from '@tirkeu/domain';
import { Button, ErrorSummary, Form, Notice, RadioGroup, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { electionLine } from '../election-line.js';
import { stepHref } from './course.js';
import { useKnown, type Known } from './known.js';
import { electionsUnder, findRunning } from './running-election.js';

/** What to stand for. Says first what becomes of the answers and what they are good for. */
export function BeginPage() {
  const { t } = useWords();
  const known = useKnown();
  const [attempt, setAttempt] = useState(0);
  const wrong = attempt > 0;
  return (
    <Page title={t('eligibility:title')} lead={t('eligibility:lead')} width="reading" back={{ href: '/', text: t('common:nav.start') }} hasErrors={wrong}>
      <Stack gap={5}>
        {wrong && <ErrorSummary title={t('common:error-summary')} errors={[{ fieldId: 'law', message: t('eligibility:begin.what.missing') }]} attempt={attempt} />}
        <Notice tone="info"><p>{t('eligibility:private')}</p><p>{t('eligibility:no-advice')}</p></Notice>
        <Loaded query={known}>{(all) => <ChooseLaw known={all} wrong={wrong} onNothing={() => setAttempt((count) => count + 1)} />}</Loaded>
      </Stack>
    </Page>
  );
}

const isInForce = ({ inForce: { from, to }, isBill }: Rulebook, today: CivilDate): boolean => isBill !== true && !isBefore(today, from) && (to === null || !isBefore(to, today));

interface ChooseLawProps {
  readonly known: Known;
  readonly wrong: boolean;
  readonly onNothing: () => void;
}

/** Every version of the law that is in force or under which an election was called here. */
function ChooseLaw({ known: { laws, elections, zone, now, today, currentElectionId }, wrong, onNothing }: ChooseLawProps) {
  const words = useWords();
  const { t, text } = words;
  const [, navigate] = useLocation();
  const [chosen, choose] = useState<string | null>(null);
  const offered = laws.map((law) => ({ law, dated: electionsUnder(law, elections, zone) })).filter(({ law, dated }) => dated.length > 0 || isInForce(law, today));
  const options = offered.map(({ law, dated }) => {
    const running = findRunning(dated, now, currentElectionId);
    const hint = running ? t('eligibility:begin.open', { election: electionLine(running.election, words) }) : t('eligibility:begin.none-open');
    return { value: law.id, label: text(law.title), hint };
  });
  return (
    <Form label={t('eligibility:title')} onSubmit={() => (chosen === null ? onNothing() : navigate(stepHref(chosen, 'region')))}>
      <Stack gap={5}>
        <RadioGroup id="law" label={t('eligibility:begin.what')} labelSize="l" value={chosen} onChange={choose} options={options} error={wrong ? t('eligibility:begin.what.missing') : undefined} />
        <div><Button type="submit" kind="primary">{t('common:continue')}</Button></div>
        <Text size="s" tone="muted">{t('eligibility:limits.words')}</Text>
      </Stack>
    </Form>
  );
}
