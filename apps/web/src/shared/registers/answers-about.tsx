import { REGISTERS, REGISTER_FACTS, findDispute, findFact, type Fact, type FactDispute, type FactName, type Filing, type FilingActionType, type ZoneId } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Notice, Section, Stack, Text, TextButton } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../language.js';
import { DisputeForm } from './dispute-form.js';
import { factValueWords, sourceName } from './fact-values.js';

export interface AnswersAboutProps {
  readonly filingId: string;
  /** Null: the filing has nobody yet. */
  readonly candidateId: string;
  readonly known: Pick<Filing, 'facts' | 'disputes'>;
  readonly allowed: readonly FilingActionType[];
  readonly zone: ZoneId;
  /** Whether a paper can be sent along. */
  readonly takesPapers: boolean;
}

type RegisterFact = (typeof REGISTER_FACTS)[keyof typeof REGISTER_FACTS][number];
const NAMES: readonly RegisterFact[] = REGISTERS.flatMap((register): readonly RegisterFact[] => REGISTER_FACTS[register]);

const isRegisterFact = (name: FactName): name is RegisterFact => (NAMES as readonly FactName[]).includes(name);

/** What registers answered about one person, and what that person says to each answer. */
export function AnswersAbout(props: AnswersAboutProps) {
  const { t } = useWords();
  const { known, candidateId } = props;
  const facts = NAMES.flatMap((name) => findFact(known, name, candidateId) ?? []);
  if (facts.length === 0) return <Text>{t('registers:mine.none')}</Text>;
  return <>{facts.map((fact) => <Answer key={fact.name} {...props} fact={fact} />)}</>;
}

function Answer({ fact, ...props }: AnswersAboutProps & { readonly fact: Fact }) {
  const words = useWords();
  const { t, language } = words;
  const { known, candidateId, allowed, zone } = props;
  const { name, value, overrules } = fact;
  const [writing, setWriting] = useState(false);
  const dispute = findDispute(known, name, candidateId);
  const said = overrules ?? fact;
  const isDisputed = dispute?.observedAt === said.observedAt && dispute.source === said.source;
  if (!isRegisterFact(name)) return null;
  const mayObject = !overrules && !isDisputed && allowed.includes('dispute-fact') && !writing;
  const label = t(`registers:fact.${name}`);
  return (
    <Section
      title={<>{label}: {factValueWords(name, value, words)}</>}
      aside={mayObject ? <TextButton onClick={() => setWriting(true)} aria-label={`${t('registers:mine.dispute')}: ${label}`}>{t('registers:mine.dispute')}</TextButton> : undefined}
    >
      <Stack gap={3}>
        <Text size="s" tone="muted">{overrules
          ? t('registers:said.register', { value: factValueWords(name, overrules.value, words), source: sourceName(overrules.source, words), moment: formatMoment(overrules.observedAt, zone, language) })
          : t('registers:mine.source', { source: sourceName(fact.source, words), moment: formatMoment(fact.observedAt, zone, language) })}</Text>
        {dispute && <Said dispute={dispute} zone={zone} />}
        {writing && <DisputeForm {...props} name={name} onDone={() => setWriting(false)} />}
      </Stack>
    </Section>
  );
}

/** What the person wrote, and what the commission answered. */
function Said({ dispute: { statement, at, answer }, zone }: { readonly dispute: FactDispute; readonly zone: ZoneId }) {
  const { t, language } = useWords();
  return (
    <Notice tone={answer === null ? 'info' : answer.outcome === 'stands' ? 'warn' : 'ok'} title={answer === null ? t('registers:mine.sent', { moment: formatMoment(at, zone, language) }) : t(`registers:dispute.answered.${answer.outcome}`, { reason: answer.reason ?? '' })}>
      <p>{t('registers:mine.yours', { statement })}</p>
    </Notice>
  );
}
