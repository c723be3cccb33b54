import type { Filing } from '@tirkeu/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Kbd, TextButton, useAnnouncer, useKeyShortcuts } from '@tirkeu/ui';
import { useEffect } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { queryKeys } from '../../shared/queries.js';
import { useCaseAction, type Case } from '../case.js';
import { isAsking, registersToAsk } from './register-state.js';

const LOOK_EVERY_MS = 2_000;

/** Reads the filing again as long as an answer is on its way. */
export function useFreshAnswers(filing: Filing): void {
  const client = useQueryClient();
  const asking = isAsking(filing);
  useEffect(() => {
    if (!asking) return undefined;
    const timer = window.setInterval(() => void client.invalidateQueries({ queryKey: queryKeys.filing(filing.id) }), LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [asking, client, filing.id]);
}

/** Asks the registers that have not answered; when all have, all of them again. */
export function AskRegisters({ current: { filing, view, circumstances, allowed } }: { readonly current: Case }) {
  const { t } = useWords();
  const announce = useAnnouncer();
  const ask = useCaseAction(filing.id);
  const registers = registersToAsk(filing, circumstances.receivedAt);
  const asked = filing.inquiries.length > 0;
  const why = registers.length === 0 ? t(isAsking(filing) ? 'registers:asking-now' : 'registers:ask.none') : false;
  const send = async () => {
    if (why !== false) { announce(why); return; }
    await ask.mutateAsync({ type: 'ask-registers', registers: [...registers] }).then(() => announce(t('registers:asked')), () => undefined);
  };
  const possible = allowed.includes('ask-registers');
  useKeyShortcuts({ KeyQ: () => { if (possible) void send(); } });
  if (!possible) return null;
  return (
    <>
      <ProblemNotice failure={ask.error} zone={view.contest.zone} />
      <p><TextButton aria-keyshortcuts="Q" aria-disabled={why !== false} onClick={() => void send()}>{t(asked ? 'registers:ask-again' : 'registers:ask')}</TextButton> <Kbd aria-hidden="true">Q</Kbd></p>
    </>
  );
}
