import type { ZoneId } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Button, Notice, RadioGroup, Row, Stack } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../language.js';
import { differences, merged, type Side } from './differences.js';
import { DIFFERENCE_ID, type Difference } from './working-copy.js';

/** One answer of a page in words: its field, its question, and what stands there. */
export type AnswerInWords<Form> = readonly [field: keyof Form & string, label: string, value: string];

export interface DifferencePanelProps<Form> {
  readonly difference: Difference<Form>;
  readonly mine: Form;
  readonly theirs: Form;
  readonly zone: ZoneId;
  readonly inWords: (form: Form) => readonly AnswerInWords<Form>[];
  readonly onAgree: (form: Form) => void;
}

/** Two windows, or two people, and one page: what differs, whose it is, and the choice. Nothing is written over before. */
export function DifferencePanel<Form extends object>({ difference, mine, theirs, zone, inWords, onAgree }: DifferencePanelProps<Form>) {
  const { t, language } = useWords();
  const proposed = differences(difference.began, mine, theirs);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<string, Side>>>>({});
  const theirWords = new Map(inWords(theirs).map(([field, , value]) => [field, value]));
  const rows = inWords(mine).filter(([field]) => proposed[field] !== undefined);
  const choice = Object.fromEntries(rows.map(([field]) => [field, chosen[field] ?? proposed[field]])) as Readonly<Partial<Record<keyof Form & string, Side>>>;
  const everything = (side: Side) => onAgree(merged(mine, theirs, Object.fromEntries(rows.map(([field]) => [field, side])) as typeof choice));
  const { from, isYou, name, at } = difference;
  const what = from === 'record' ? 'drafts:differs.recorded' : isYou ? 'drafts:differs.you' : 'drafts:differs.colleague';
  const other = from === 'record' ? t('drafts:side.record') : isYou ? t('drafts:side.there') : name;
  const option = (value: Side, label: string, text: string) => ({ value, label: <><strong>{label}:</strong> {text === '' ? t('common:not-given') : text}</> });
  return (
    <div id={DIFFERENCE_ID} tabIndex={-1}>
      <Notice tone="warn" live title={t(what, { name, moment: formatMoment(at, zone, language) })}>
        <Stack gap={4}>
          <p>{t('drafts:differs.text')}</p>
          {rows.map(([field, label, value]) => (
            <RadioGroup
              key={field} id={`differs-${field}`} label={label} value={choice[field] ?? 'mine'} onChange={(side) => setChosen({ ...chosen, [field]: side === 'theirs' ? 'theirs' : 'mine' })}
              options={[option('mine', t('drafts:side.here'), value), option('theirs', other, theirWords.get(field) ?? '')]}
            />
          ))}
          <Row gap={3}>
            <Button kind="primary" onClick={() => onAgree(merged(mine, theirs, choice))}>{t('drafts:differs.choose')}</Button>
            <Button onClick={() => everything('mine')}>{t('drafts:differs.mine')}</Button>
            <Button onClick={() => everything('theirs')}>{t(from === 'record' ? 'drafts:differs.record' : 'drafts:differs.theirs')}</Button>
          </Row>
        </Stack>
      </Notice>
    </div>
  );
}
