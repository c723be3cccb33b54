import { assess, findConsentFor, type RequiredDocument } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Notice } from '@tirkeu/ui';
import { useWords, WithWords } from '../../shared/language.js';
import type { FilingCase } from '../case/filing-case.js';

interface Props {
  readonly filingCase: FilingCase;
  readonly required: RequiredDocument;
}

const NAMED: readonly Area[] = ['named'];

/** A consent can be said in the candidate's own account instead of on paper: what they said there, or how they can. */
export const ConsentInAccount = (props: Props) => <WithWords areas={NAMED}><Consent {...props} /></WithWords>;

function Consent({ filingCase: { filing, rulebook, allowed }, required: { requirement, candidateId } }: Props) {
  const { t, text } = useWords();
  const consent = findConsentFor(filing, requirement.id, candidateId);
  const said = consent && assess(filing, rulebook).find((finding) => finding.document === requirement.id && finding.candidateId === candidateId)?.statement;
  if (consent && said) return <Notice tone={consent.answer === 'given' ? 'ok' : 'bad'} title={text(said)}>{consent.reason}</Notice>;
  return allowed.includes('attach-document') ? <Notice tone="info" title={t('named:agent.title')}><p>{t('named:agent.text')}</p></Notice> : null;
}
