import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { shortMoment } from '../moments.js';
import { AskRegisters, useFreshAnswers } from './ask-registers.js';
import { registerStates } from './register-state.js';

/** Which registers have answered, and which have not and since when they were asked. */
export function RegistersCard({ current }: { readonly current: Case }) {
  const { filing, view } = current;
  const words = useWords();
  const { t } = words;
  useFreshAnswers(filing);
  const states = registerStates(filing);
  const open = states.filter(({ kind }) => kind !== 'answered');
  const last = states.flatMap(({ at }) => at ?? []).sort().at(-1);
  const silent = open.some(({ kind }) => kind === 'no-answer' || kind === 'not-connected');
  return (
    <div>
      <h2 className="cm-trio__label">{t('registers:title')}</h2>
      <strong className={open.length === 0 ? 't-text--ok' : undefined}>{t('registers:count', { answered: states.length - open.length, of: states.length })}</strong>
      {open.map(({ register, kind, at }) => (
        <p key={register}><b>{t(`registers:register.${register}`)}</b>: {t(`registers:state.${kind}`, { moment: at === null ? '' : shortMoment(at, view.contest.zone, words) })}</p>
      ))}
      {silent && <p className="cm-quiet">{t('registers:go-on')}</p>}
      {open.length === 0 && last !== undefined && <p>{t('registers:all-answered')}, {shortMoment(last, view.contest.zone, words)}</p>}
      <AskRegisters current={current} />
    </div>
  );
}
