import { MARKS, findDispute, findFact, fullName, registerOf, type Fact, type FactDispute, type MarkValue } from '@tirkeu/domain';
import { SegmentedMarks, Tag, TextButton, type MarkOption } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { shortMoment } from '../moments.js';
import { DisputeQuestion } from './dispute-question.js';
import { factValueWords, sourceName } from '../../shared/registers/fact-values.js';
import type { Marking } from './marking.js';
import { OverruleForm } from './overrule-form.js';
import { ReasonField } from './reason-field.js';
import { RecordAnswer } from './record-answer.js';
import { factsAskedBy } from './register-answers.js';
import { registerStates } from './register-state.js';
import type { RequirementRow } from './requirement-rows.js';

const MARK_TONES = { met: 'yes', 'not-met': 'no', unclear: 'unclear' } as const satisfies Record<MarkValue, MarkOption['tone']>;
const isMark = (value: string): value is MarkValue => (MARKS as readonly string[]).includes(value);

export interface RequirementProps {
  readonly current: Case;
  readonly row: RequirementRow;
  readonly marking: Marking;
  readonly active: boolean;
  readonly holding: boolean;
  readonly onActive: (pressed?: boolean) => void;
  readonly onPress: (value: MarkValue) => void;
  readonly onDone: () => void;
  readonly onPaper: (pageId: string) => void;
}

/** The answers of registers that a requirement rests on, and what the candidate says against one of them. */
function answersTo({ filing }: Case, { finding: { rule, candidateId } }: RequirementRow) {
  const names = factsAskedBy(rule);
  const facts = names.flatMap((name) => findFact(filing, name, candidateId) ?? []);
  const dispute = names.flatMap((name) => findDispute(filing, name, candidateId) ?? []).find(({ answer }) => answer === null);
  const disputed = dispute && facts.find(({ name }) => name === dispute.name);
  return { names, dispute, corrected: facts.find(({ overrules }) => overrules !== undefined), doubtful: disputed ?? facts.find(({ name, overrules }) => overrules === undefined && registerOf(name) !== undefined) };
}

/** One requirement: what was found, who said it, and the mark of a person. */
export function Requirement({ current, row, marking, active, holding, onActive, onPress, onDone, onPaper }: RequirementProps) {
  const { t, text } = useWords();
  const { finding, mark, number, key } = row;
  const { filing, allowed } = current;
  const [open, setOpen] = useState<'answer' | 'overrule' | null>(null);
  const asking = marking.asking?.key === key ? marking.asking : null;
  const person = filing.candidates.length > 1 ? filing.candidates.find(({ id }) => id === finding.candidateId) : undefined;
  const { names, dispute, corrected, doubtful } = answersTo(current, row);
  const isOpen = finding.outcome === 'unanswered' || finding.outcome === 'unclear';
  const mayRecord = allowed.includes('record-fact') && names.length > 0 && isOpen;
  const mayOverrule = holding && allowed.includes('overrule-fact') && doubtful !== undefined && finding.outcome !== 'met' && finding.outcome !== 'unanswered';
  useEffect(() => { if (finding.outcome === 'met') setOpen(null); }, [finding.outcome]);
  const toggle = (which: 'answer' | 'overrule') => { onActive(); setOpen(open === which ? null : which); };
  const options = MARKS.map((value): MarkOption => ({ value, label: t(`commission:mark.${value}`), tone: MARK_TONES[value] }));
  const describedBy = `found-${number}`;
  return (
    <>
      <tr data-requirement={key} className={active ? 'cm-check__on' : undefined} aria-current={active || undefined} onClick={() => onActive(true)} onFocus={() => onActive()}>
        <td>{number}</td>
        <th scope="row">{text(finding.title)}{person && <span className="cm-quiet" lang="kk"> {fullName(person.nameKk)}</span>}</th>
        <td id={describedBy} className={`cm-found cm-found--${finding.outcome}`}>
          <Statement words={text(finding.statement)} />
          {isOpen && <Asked current={current} names={names} />}
          {dispute && <> <Tag tone="warn">{t('registers:dispute.mark')}</Tag></>}
          {mayRecord && <> <TextButton aria-expanded={open === 'answer'} onClick={(event) => { event.stopPropagation(); toggle('answer'); }}>{t('commission:requirements.record')}</TextButton></>}
          {mayOverrule && <> <TextButton aria-expanded={open === 'overrule'} onClick={(event) => { event.stopPropagation(); toggle('overrule'); }}>{t('registers:overrule.open')}</TextButton></>}
          {mark?.note && <span className="cm-note">{t('commission:requirements.note', { note: mark.note })}</span>}
          {corrected && <Both current={current} fact={corrected} onPaper={onPaper} />}
        </td>
        <td className="cm-check__marks">
          <SegmentedMarks label={t('commission:requirements.mark-of', { number, title: text(finding.title) })} options={options} value={mark?.value ?? null} readOnly={!holding} describedBy={describedBy} onChange={(value) => { if (isMark(value)) onPress(value); }} />
        </td>
      </tr>
      {asking && (
        <tr className="cm-check__more"><td colSpan={4}>
          <ReasonField finding={finding} value={asking.value} note={mark?.note ?? ''} onSave={(note) => { marking.giveReason(key, asking.value, note); onDone(); }} onCancel={marking.cancelReason} />
        </td></tr>
      )}
      {dispute && <Question current={current} dispute={dispute} onPaper={onPaper} onOverrule={mayOverrule ? () => toggle('overrule') : undefined} />}
      {open === 'answer' && <tr className="cm-check__more"><td colSpan={4}><RecordAnswer current={current} facts={names} candidateId={finding.candidateId} onDone={() => setOpen(null)} /></td></tr>}
      {open === 'overrule' && doubtful && <tr className="cm-check__more"><td colSpan={4}><OverruleForm current={current} fact={doubtful} onDone={() => setOpen(null)} /></td></tr>}
    </>
  );
}

function Question({ dispute, ...props }: { readonly current: Case; readonly dispute: FactDispute; readonly onPaper: (pageId: string) => void; readonly onOverrule: (() => void) | undefined }) {
  return <tr className="cm-check__more"><td colSpan={4}><DisputeQuestion key={dispute.at} dispute={dispute} {...props} /></td></tr>;
}

/** Since when an answer is awaited, or that none is to be had. */
function Asked({ current: { filing, view }, names: [name] }: { readonly current: Case; readonly names: readonly Fact['name'][] }) {
  const words = useWords();
  const register = name && registerOf(name);
  const state = registerStates(filing).find((each) => each.register === register);
  if (!state || state.at === null || state.kind === 'answered' || state.kind === 'not-asked') return null;
  return <span className="cm-quiet"> {state.kind === 'awaited' ? words.t('registers:row.awaited', { moment: shortMoment(state.at, view.contest.zone, words) }) : words.t('registers:row.silent')}</span>;
}

/** The answer that was found to be wrong, above what the commission found instead. */
function Both({ current: { view }, fact: { name, value, overrules }, onPaper }: { readonly current: Case; readonly fact: Fact; readonly onPaper: (pageId: string) => void }) {
  const words = useWords();
  const { t } = words;
  if (!overrules) return null;
  const { evidence: { fileId, page } } = overrules;
  return (
    <span className="cm-note">
      <s>{t('registers:said.register', { value: factValueWords(name, overrules.value, words), source: sourceName(overrules.source, words), moment: shortMoment(overrules.observedAt, view.contest.zone, words) })}</s><br />
      {t('registers:said.commission', { value: factValueWords(name, value, words), reason: overrules.reason })} <TextButton onClick={(event) => { event.stopPropagation(); onPaper(`${fileId}/${page}`); }}>{t('registers:said.paper', { page })}</TextButton>
    </span>
  );
}

/** The result in ink, its source and time quiet after it. */
function Statement({ words }: { readonly words: string }) {
  const end = words.search(/[,:]/u);
  return end === -1 ? <b>{words}</b> : <><b>{words.slice(0, end)}</b>{words.slice(end)}</>;
}
