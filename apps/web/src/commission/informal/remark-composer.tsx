import { fullName } from '@tirkeu/domain';
import { Button, Card, Select, Stack, Text, TextArea, useAnnouncer } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { aboutWords } from '../../shared/informal/remark-list.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import type { Case } from '../case.js';
import { forgetDraft } from '../kept-draft.js';
import { useAnswerInformalCheck } from './checks-data.js';
import { informalHref } from './informal-address.js';
import { LONGEST_REMARK, placeKey, placesOf, withWritten, withoutRemark, type RemarkDraft } from './remark-draft.js';

export interface RemarkComposerProps {
  readonly current: Case;
  readonly draft: RemarkDraft;
  readonly onChange: (change: RemarkDraft | ((before: RemarkDraft) => RemarkDraft)) => void;
  readonly draftKey: string;
}

/** The remarks of the clerk, and the answer that carries them and closes the draft. */
export function RemarkComposer({ current, draft, onChange, draftKey }: RemarkComposerProps) {
  const { t } = useWords();
  const { filing, allowed, circumstances: { timetable } } = current;
  const { answer, forget } = useAnswerInformalCheck(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const [, navigate] = useLocation();
  const announce = useAnnouncer();
  const count = draft.remarks.length;
  const blocked = allowed.includes('answer-informal-check') ? draft.text.trim() !== '' && t('informal:compose.unsaved') : t('informal:gone.title');
  const send = async () => {
    setFailure(null);
    try {
      await answer(draft.remarks);
    } catch (problem) {
      setFailure(problem);
      return;
    }
    announce(t('informal:sent'));
    navigate(informalHref());
    forgetDraft(draftKey);
    forget();
  };
  return (
    <Card title={t('informal:compose.title')}>
      <Stack gap={4}>
        {count === 0 ? <Text size="s" tone="muted">{t('informal:compose.none')}</Text> : <Written current={current} draft={draft} onChange={onChange} />}
        <WriteRemark current={current} draft={draft} onChange={onChange} />
        <ProblemNotice failure={failure} timetable={timetable} />
        <Stack gap={2}>
          <Button kind="primary" wide blocked={blocked} showReason onClick={send} pendingText={t('informal:ask.pending')}>{count === 0 ? t('informal:send.none') : t('informal:send', { count })}</Button>
          <Text size="s" tone="muted">{t('informal:page.notice.brief')}. {t('informal:send.after')}</Text>
        </Stack>
      </Stack>
    </Card>
  );
}

type PartProps = Omit<RemarkComposerProps, 'draftKey'>;

function Written({ current: { filing, rulebook }, draft, onChange }: PartProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className="cm-informal-remarks">
      {draft.remarks.map((remark, index) => {
        const about = aboutWords(remark, filing, rulebook, words);
        return (
          <li key={index}>
            <strong>{about}</strong>
            <p>{remark.text}</p>
            <Button size="xs" kind="quiet" aria-label={t('informal:compose.remove.label', { about })} onClick={() => onChange(withoutRemark(draft, index))}>{t('informal:compose.remove')}</Button>
          </li>
        );
      })}
    </ul>
  );
}

function WriteRemark({ current: { filing, rulebook }, draft, onChange }: PartProps) {
  const words = useWords();
  const { t } = words;
  const [isMissing, setMissing] = useState(false);
  const tooLong = Array.from(draft.text).length > LONGEST_REMARK;
  const people = filing.candidates;
  const several = people.length > 1;
  const places = placesOf(filing, rulebook);
  const ofPerson = several ? places.filter(({ candidateId }) => candidateId === draft.place.candidateId) : places;
  const choose = (place: RemarkDraft['place'] | undefined) => { if (place) onChange({ ...draft, place }); };
  const add = () => {
    const missing = draft.text.trim() === '';
    setMissing(missing);
    if (missing || tooLong) document.getElementById('remark-text')?.focus();
    else onChange(withWritten(draft));
  };
  return (
    <Stack gap={3}>
      {several && (
        <Select
          id="remark-person" label={t('informal:column.who')} labelSize="s" value={draft.place.candidateId ?? ''} onChange={(id) => choose({ document: null, candidateId: id === '' ? null : id })}
          options={[{ value: '', label: t('informal:remark.whole') }, ...people.map(({ id, nameKk }) => ({ value: id, label: fullName(nameKk), lang: 'kk' }))]}
        />
      )}
      <Select
        id="remark-about" label={t('informal:compose.about')} labelSize="s" value={placeKey(draft.place)} onChange={(key) => choose(places.find((place) => placeKey(place) === key))}
        options={ofPerson.map((place) => ({ value: placeKey(place), label: aboutWords(place, filing, rulebook, words) }))}
      />
      <TextArea
        id="remark-text" label={t('informal:compose.text')} labelSize="s" hint={t('informal:compose.text.hint')} rows={4} maxLength={LONGEST_REMARK} spellCheck value={draft.text} onChange={(text) => { setMissing(false); onChange({ ...draft, text }); }}
        error={tooLong ? t('informal:compose.text.long', { most: LONGEST_REMARK }) : isMissing ? t('informal:compose.text.missing') : undefined}
      />
      <div><Button onClick={add}>{t('informal:compose.add')}</Button></div>
    </Stack>
  );
}
