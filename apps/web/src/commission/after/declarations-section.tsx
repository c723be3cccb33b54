import { findFact, fullName, millisBetween, registeredSince, uncheckedDeclarations } from '@tirkeu/domain';
import { Section, Stack } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { lastDay } from '../moments.js';
import { DeclarationForm } from './declaration-form.js';

/** Whether the state revenue body has said that the declarations of the registered are true, and until when it has to. */
export function DeclarationsSection({ current }: { readonly current: Case }) {
  const { filing, rulebook, circumstances, view, allowed } = current;
  const { t, language } = useWords();
  const since = registeredSince(filing);
  if (since === null) return null;
  const by = rulebook.declarationsCheckedBy(since, filing.zone);
  const open = uncheckedDeclarations(filing).length > 0;
  const isOver = millisBetween(circumstances.receivedAt, by) <= 0;
  const untrue = filing.candidates.filter(({ id }) => findFact(filing, 'declaration-true', id)?.value === false);
  const date = lastDay(by, view.contest.zone, language);
  return (
    <Section title={t('rulings:declarations.title')} aside={<Citation citation={rulebook.limits.declarationCheckDays.citation} short />}>
      <Stack gap={3}>
        {open ? <p className={isOver ? 't-text--bad' : undefined}>{t(isOver ? 'rulings:declarations.overdue' : 'rulings:declarations.by', { date })}</p> : <p>{t('rulings:declarations.done')}</p>}
        {open && allowed.includes('record-fact') && <DeclarationForm current={current} />}
        {untrue.length > 0 && <p className="t-text--bad" lang={language}>{t('rulings:declarations.untrue', { names: untrue.map(({ nameKk }) => fullName(nameKk)).join(', ') })}</p>}
      </Stack>
    </Section>
  );
}
