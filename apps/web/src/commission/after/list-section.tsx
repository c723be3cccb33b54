import { checkList, compareNames, localDate } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { LinkButton, Section, Stack, SummaryList } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn, nameLanguage } from '../../shared/person.js';
import { casePath, type Case } from '../case.js';
import { ListState } from './list-state.js';

/** A party list as it stands: quota and size without those who left, who they are, and the way to exclude somebody. */
export function ListSection({ current: { filing, rulebook, allowed, view } }: { readonly current: Case }) {
  const { t, language } = useWords();
  const check = checkList(filing, rulebook);
  if (check === null) return null;
  const { zone } = view.contest;
  const people = [...filing.candidates].sort((a, b) => compareNames(a.nameKk, b.nameKk));
  return (
    <Section title={t('rulings:list.title')} aside={allowed.includes('exclude-candidate') ? <LinkButton size="s" href={casePath(filing.id, 'after/exclusion')}>{t('rulings:list.exclude')}</LinkButton> : undefined}>
      <Stack gap={4}>
        <ListState check={check} />
        {filing.departures.length > 0 && (
          <SummaryList
            label={t('rulings:list.left')}
            rows={filing.departures.map(({ candidate, at, diedOn, exclusion }) => ({
              key: candidate.id,
              label: <span lang={nameLanguage(language)}>{inFull(nameIn(candidate, language))}</span>,
              value: <>{t(`rulings:list.gone.${diedOn !== undefined ? 'died' : exclusion ? 'excluded' : 'withdrew'}`)}, {formatDateWithYear(localDate(at, zone), language)}{exclusion?.resolution && `, № ${exclusion.resolution.number}`}</>,
            }))}
          />
        )}
        <details className="cm-details">
          <summary>{t('rulings:list.people')} ({people.length})</summary>
          <ol>{people.map((person) => <li key={person.id} lang={nameLanguage(language)}>{inFull(nameIn(person, language))}</li>)}</ol>
        </details>
      </Stack>
    </Section>
  );
}
