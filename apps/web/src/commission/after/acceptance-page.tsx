import { useWords } from '../../shared/language.js';
import { WithCase, type Case } from '../case.js';
import { ResolutionComposer } from './resolution-composer.js';

/** The resolution that takes note of a withdrawal or revocation. */
export function AcceptancePage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('rulings:accept.title')}>{(current) => <Acceptance current={current} />}</WithCase>;
}

function Acceptance({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, circumstances, allowed } = current;
  return (
    <ResolutionComposer
      current={current}
      words={{ title: t('rulings:accept.title'), check: t('rulings:accept.check'), confirmTitle: t('rulings:accept.confirm-title'), effect: t('rulings:accept.effect'), act: t('rulings:accept.do') }}
      whyNot={allowed.includes('accept-withdrawal') ? false : t('commission:bar.not-now')}
      eventWith={(resolution) => ({ type: 'WithdrawalAccepted', at: circumstances.receivedAt, by: circumstances.actor, resolution })}
      agendaAction={{ type: 'accept-withdrawal' }}
      actionWith={(resolution) => ({ type: 'accept-withdrawal', resolution })}
      draftKey={`${circumstances.actor.accountId}/acceptance/${filing.id}`}
    />
  );
}
