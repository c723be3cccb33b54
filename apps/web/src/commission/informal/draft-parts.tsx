import { findDocument, fullName, type Candidate, type Filing, type Finding } from '@tirkeu/domain';
import { formatDateWithYear, type MessageKey } from '@tirkeu/messages';
import { Button, Section, Select, Stack, StatusMark, SummaryList, Tag, Text, type SummaryRow } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords, type WordsInUse } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { Place } from './remark-draft.js';

const MOST_SHOWN = 12;

/** Nothing came for it yet, which a draft need not have. */
const isAbsent = (filing: Filing, { outcome, document, candidateId }: Finding): boolean => outcome === 'not-met' && document !== null && !findDocument(filing, document, candidateId);

/** First what is wrong with what is there, then what has not come yet. */
function observed({ filing, rows }: Case): readonly Finding[] {
  const findings = rows.map(({ finding }) => finding).filter(({ outcome }) => outcome === 'not-met' || outcome === 'unclear');
  return [...findings.filter((finding) => !isAbsent(filing, finding)), ...findings.filter((finding) => isAbsent(filing, finding))];
}

/** What the rules observe in the draft: the very findings of the applicant's own pre-check. */
export function MachineFindings({ current, onRemark }: { readonly current: Case; readonly onRemark: (place: Place, words: string) => void }) {
  const { t, text } = useWords();
  const [shown, setShown] = useState(MOST_SHOWN);
  const { filing } = current;
  const findings = observed(current);
  const several = filing.candidates.length > 1;
  const rows = findings.slice(0, shown).map((finding): SummaryRow => {
    const { rule, candidateId, document, outcome, statement } = finding;
    const person = filing.candidates.find(({ id }) => id === candidateId);
    const title = several && person ? `${text(finding.title)}, ${fullName(person.nameKk)}` : text(finding.title);
    const absent = isAbsent(filing, finding);
    return {
      key: `${rule}/${candidateId ?? ''}/${document ?? ''}`,
      label: title,
      value: (
        <Stack gap={2}>
          <span>{absent ? <Tag tone="todo">{t('informal:outcome.absent')}</Tag> : <Tag tone={outcome === 'unclear' ? 'warn' : 'bad'}>{t(outcome === 'unclear' ? 'informal:outcome.unclear' : 'informal:outcome.not-met')}</Tag>}</span>
          {!absent && <Text as="span">{text(statement)}</Text>}
          <span><Button size="xs" kind="quiet" aria-label={t('informal:page.remark-on.label', { title })} onClick={() => onRemark({ document, candidateId }, text(statement))}>{t('informal:page.remark-on')}</Button></span>
        </Stack>
      ),
    };
  });
  return (
    <Section title={t('informal:page.machine')}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('informal:page.machine.text')}</Text>
        {findings.length === 0 ? <StatusMark>{t('informal:page.machine.none')}</StatusMark> : <SummaryList rows={rows} label={t('informal:page.machine')} />}
        {findings.length > shown && <div><Button size="s" onClick={() => setShown(findings.length)}>{t('informal:list.more', { count: findings.length - shown })}</Button></div>}
      </Stack>
    </Section>
  );
}

function detailsOf(candidate: Candidate, { t, language }: Pick<WordsInUse, 't' | 'language'>): SummaryRow[] {
  const rows: readonly (readonly [key: string, label: MessageKey, value: string, lang?: string])[] = [
    ['kk', 'informal:field.name-kk', fullName(candidate.nameKk), 'kk'],
    ['ru', 'informal:field.name-ru', fullName(candidate.nameRu), 'ru'],
    ['iin', 'informal:field.iin', candidate.iin],
    ['birth', 'informal:field.birth', formatDateWithYear(candidate.birthDate, language)],
    ['resident', 'informal:field.resident', candidate.residentSince === null ? '' : formatDateWithYear(candidate.residentSince, language)],
    ['education', 'informal:field.education', candidate.education],
    ['occupation', 'informal:field.occupation', candidate.occupation],
    ['party', 'informal:field.party', candidate.party ?? ''],
    ['phone', 'informal:field.phone', candidate.phone],
    ['address', 'informal:field.address', candidate.address],
  ];
  return rows.map(([key, label, value, lang]) => ({ key, label: t(label), value: value === '' ? t('informal:field.empty') : <span lang={lang}>{value}</span>, absent: value === '' }));
}

/** What was entered, person by person. */
export function EnteredDetails({ current: { filing } }: { readonly current: Case }) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState('');
  const candidate = filing.candidates.find(({ id }) => id === chosen) ?? filing.candidates[0];
  if (!candidate) return null;
  return (
    <Section title={t('informal:page.entered')} aside={filing.candidates.length > 1 ? t('informal:people', { count: filing.candidates.length }) : undefined}>
      <Stack gap={3}>
        {filing.candidates.length > 1 && (
          <Select id="informal-person" label={t('informal:column.who')} value={candidate.id} onChange={setChosen} options={filing.candidates.map(({ id, nameKk }) => ({ value: id, label: fullName(nameKk), lang: 'kk' }))} />
        )}
        <SummaryList rows={detailsOf(candidate, words)} label={t('informal:page.entered')} />
      </Stack>
    </Section>
  );
}
