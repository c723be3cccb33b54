import type { RegistrationReinstated, Text } from '@tirkeu/domain';
import { Panel, TextArea } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { LANGUAGE_NAMES } from '../../shared/service-bar.js';
import { WithCase, type Case } from '../case.js';
import { useKeptDraft } from '../kept-draft.js';
import { ResolutionComposer } from './resolution-composer.js';

const UNWRITTEN: Text = { kk: '', ru: '', en: '' };
/** Stands in the preview where nothing is written yet. */
const UNSAID = '…';
const LONGEST = 1000;

/** The commission's own resolution that puts a candidate back. */
export function ReinstatementPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('rulings:reinstate.title')}>{(current) => <Reinstatement current={current} />}</WithCase>;
}

function Reinstatement({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, circumstances, allowed } = current;
  const key = `${circumstances.actor.accountId}/reinstatement/${filing.id}`;
  const [reason, setReason] = useKeptDraft<Text>(key, UNWRITTEN);
  const written = reason.kk.trim() !== '' && reason.ru.trim() !== '';
  const said: Text = { ...reason, en: reason.en.trim() || reason.ru };
  const event = (resolution: RegistrationReinstated['resolution']): RegistrationReinstated => ({
    type: 'RegistrationReinstated', at: circumstances.receivedAt, by: circumstances.actor, of: filing.status === 'cancelled' ? 'cancellation' : 'refusal', resolution,
    reason: { ...reason, kk: reason.kk.trim() || UNSAID, ru: reason.ru.trim() || UNSAID },
  });
  return (
    <ResolutionComposer
      current={current}
      words={{ title: t('rulings:reinstate.title'), check: t('rulings:reinstate.check'), confirmTitle: t('rulings:reinstate.confirm-title'), effect: t('rulings:reinstate.effect'), act: t('rulings:reinstate.do') }}
      whyNot={!allowed.includes('reinstate') ? t('commission:bar.not-now') : written ? false : t('rulings:reinstate.reason.missing')}
      eventWith={event}
      agendaAction={{ type: 'reinstate', reason: said }}
      actionWith={(resolution) => ({ type: 'reinstate', reason: said, resolution })}
      draftKey={key}
    >
      <Panel as="section" title={t('rulings:reinstated.reason')} padded>
        <div className="cm-stack">
          {(['kk', 'ru', 'en'] as const).map((language) => (
            <TextArea
              key={language} id={`reason-${language}`} lang={language} rows={3} labelSize="s" label={t('rulings:reinstate.reason', { language: LANGUAGE_NAMES[language] })}
              optionalText={language === 'en' ? t('common:optional') : undefined} value={reason[language]} maxLength={LONGEST}
              onChange={(value) => setReason((before) => ({ ...before, [language]: value }))} countText={(count) => t('commission:characters-left', { count })}
            />
          ))}
        </div>
      </Panel>
    </ResolutionComposer>
  );
}
