import type { ActionRequest } from '@tirkeu/contracts';
import type { BallotApproval, BallotName, Text as TextValue, Timetable } from '@tirkeu/domain';
import { formatMoment, type Area } from '@tirkeu/messages';
import { Button, Card, Form, Notice, Stack, TextArea, type HeadingLevel } from '@tirkeu/ui';
import { useState } from 'react';
import { WithWords, useWords } from '../language.js';
import { ProblemNotice } from '../problem.js';
import { BallotEntry } from './ballot-entry.js';

const WORDS: readonly Area[] = ['ballot'];
const LONGEST = 400;

export interface SignOffProps {
  readonly candidateId: string;
  readonly name: BallotName;
  readonly nominator: TextValue | null;
  /** What was said to the entry as it stands now. */
  readonly approval: BallotApproval | undefined;
  /** Whether anything can be said still. */
  readonly isOpen: boolean;
  readonly timetable: Timetable;
  /** Of its headings. */
  readonly level: HeadingLevel;
  readonly act: (action: ActionRequest) => Promise<unknown>;
}

/** An entry of the ballot before its candidate: what was said to it, the entry itself, and the two answers. */
export const SignOff = (props: SignOffProps) => <WithWords areas={WORDS} waiting={null}><Content {...props} /></WithWords>;

function Content(props: SignOffProps) {
  const { t } = useWords();
  const { name, nominator, approval, isOpen, level } = props;
  return (
    <Stack gap={5}>
      <Said {...props} />
      <BallotEntry name={name} nominator={nominator} level={level} />
      {!isOpen && approval?.answer !== 'confirmed' && <Notice tone="info" title={t('ballot:closed')}><p>{t('ballot:closed.text')}</p></Notice>}
      {isOpen && <Answers {...props} />}
    </Stack>
  );
}

function Said({ approval, timetable: { zone } }: SignOffProps) {
  const { t, language } = useWords();
  if (!approval) return null;
  const moment = formatMoment(approval.at, zone, language);
  if (approval.answer === 'confirmed') return <Notice tone="ok" live title={t('ballot:confirmed.title', { moment })}><p>{t('ballot:confirmed.text', { name: approval.by.name })}</p></Notice>;
  return (
    <Notice tone="warn" live title={t('ballot:disputed.title', { moment })}>
      <p>«{approval.objection}»</p>
      <p>{t('ballot:disputed.text')}</p>
    </Notice>
  );
}

function Answers({ candidateId, name, approval, timetable, act, level }: SignOffProps) {
  const { t } = useWords();
  const [objection, setObjection] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const tooLong = Array.from(objection).length > LONGEST;
  const say = async (action: ActionRequest) => {
    setFailure(null);
    await act(action).then(() => setObjection(''), setFailure);
  };
  const dispute = async () => {
    const missing = objection.trim() === '';
    setMissing(missing);
    if (missing || tooLong) document.getElementById('objection')?.focus();
    else await say({ type: 'dispute-ballot-entry', candidateId, name, objection: objection.trim() });
  };
  return (
    <>
      <ProblemNotice failure={failure} timetable={timetable} />
      {approval?.answer !== 'confirmed' && (
        <Button kind="primary" wide onClick={() => say({ type: 'confirm-ballot-entry', candidateId, name })} pendingText={t('ballot:sending')}>{t(approval ? 'ballot:confirm.after-all' : 'ballot:confirm')}</Button>
      )}
      <Card title={t('ballot:dispute.title')} level={level}>
        <Form onSubmit={dispute}>
          <Stack gap={4}>
            <TextArea
              id="objection" label={t('ballot:dispute.label')} hint={t('ballot:dispute.hint')} maxLength={LONGEST} rows={3} value={objection} onChange={(value) => { setMissing(false); setObjection(value); }}
              error={tooLong ? t('ballot:dispute.long', { most: LONGEST }) : isMissing ? t('ballot:dispute.missing') : undefined}
            />
            <div><Button type="submit" pendingText={t('ballot:sending')}>{t('ballot:dispute.button')}</Button></div>
          </Stack>
        </Form>
      </Card>
    </>
  );
}
