import { Stack, Text, TextLink } from '@tirkeu/ui';
import { useEffect, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { safeReturn } from '../../shared/addresses.js';
import { ApiProblem } from '../../shared/api.js';
import { confirmWithAnswer, linkAnswer, signInWithAnswer, signInWithAnswerAndCode, takeErrand } from '../../shared/identities.js';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { homeOf, useSession } from '../../shared/session.js';
import { CodeStep } from './code-step.js';

type Stage = 'waiting' | 'code' | 'done' | 'confirmed' | 'failed';

/** Where a provider sends people back to: hands its answer in, and leads on. The answer leaves the address at once. */
export function IdentityReturnPage({ provider }: { readonly provider: string }) {
  const { t } = useWords();
  const { session, adopt } = useSession();
  const [, navigate] = useLocation();
  const [stage, setStage] = useState<Stage>('waiting');
  const [failure, setFailure] = useState<unknown>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const isTaken = useRef(false);
  const handIn = async () => {
    const answer = window.location.search.slice(1) || 'error';
    window.history.replaceState(null, '', window.location.pathname);
    const errand = takeErrand();
    setReturnTo(safeReturn(errand.returnTo));
    try {
      if (errand.purpose === 'confirm') {
        await confirmWithAnswer(provider, answer);
        setStage('confirmed');
        window.close();
        return;
      }
      if (errand.purpose === 'link') await linkAnswer(provider, answer);
      else adopt(await signInWithAnswer(provider, answer));
      setStage('done');
    } catch (thrown) {
      const isCodeNeeded = thrown instanceof ApiProblem && thrown.problem.code === 'code-needed';
      setStage(isCodeNeeded ? 'code' : 'failed');
      if (!isCodeNeeded) setFailure(thrown);
    }
  };
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    void handIn();
  });
  const prove = async (code: string) => {
    setFailure(null);
    await signInWithAnswerAndCode(code).then((entered) => {
      adopt(entered);
      setStage('done');
    }, setFailure);
  };
  if (stage === 'done' && session) return <Redirect to={returnTo ?? homeOf(session.active.role)} replace />;
  return (
    <Page title={t('accounts:sign-in.title')} hasErrors={failure !== null} width="page">
      <Stack gap={4}>
        <ProblemNotice failure={failure} />
        {stage === 'waiting' && <Text>{t('accounts:sign-in.pending')}</Text>}
        {stage === 'confirmed' && <Text>{t('accounts:identity.confirmed')}</Text>}
        {stage === 'code' && <CodeStep onCode={prove} onBack={() => navigate('/sign-in')} />}
        {stage === 'failed' && <TextLink href={returnTo === '/account' ? '/account' : '/sign-in'}>{t('accounts:sign-in.title')}</TextLink>}
      </Stack>
    </Page>
  );
}
