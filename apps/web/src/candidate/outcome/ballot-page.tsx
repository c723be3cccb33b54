import { ballotNameOf, findBallotApproval } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Notice } from '@tirkeu/ui';
import { SignOff } from '../../shared/ballot/sign-off.js';
import { WithWords, useWords } from '../../shared/language.js';
import { useIntent } from '../../shared/use-intent.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['ballot'];

/** The candidate's entry as the ballot will print it, to be signed off or objected to. */
export const BallotPage = (props: { readonly filingCase: FilingCase }) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content {...props} /></WithWords>;

function Content({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, text } = useWords();
  const { filing, view, candidate, timetable, allowed } = filingCase;
  const { act } = useIntent(filing.id);
  const page = { filingCase, title: t('ballot:title'), meta: text(view.contest.title) };
  if (filing.form === 'party-list') return <CasePage {...page}><Notice tone="info" title={t('ballot:list.title')}><p>{t('ballot:list.text')}</p></Notice></CasePage>;
  if (filing.status !== 'registered' || !candidate) return <CasePage {...page}><Notice tone="info" title={t('ballot:not-yet')} /></CasePage>;
  return (
    <CasePage {...page} lead={t('ballot:lead')}>
      <SignOff
        candidateId={candidate.id} name={ballotNameOf(candidate)} nominator={filing.nominator?.name ?? null} approval={findBallotApproval(filing, candidate.id)}
        isOpen={allowed.includes('confirm-ballot-entry')} timetable={timetable} level={2} act={act}
      />
    </CasePage>
  );
}
