import type { PersonAnswers, PersonQuestion, Prospect, Rulebook } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { Facts, Section } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

type Way = 'barred' | 'unsure' | 'open';

const TODO: Readonly<Record<PersonQuestion, Readonly<Partial<Record<Way, MessageKey>> & { readonly barred: MessageKey }>>> = {
  'birth-date': { barred: 'eligibility:todo.birth-date.barred', open: 'eligibility:todo.birth-date.open' },
  citizenship: { barred: 'eligibility:todo.citizenship.barred', unsure: 'eligibility:todo.citizenship.unsure' },
  residence: { barred: 'eligibility:todo.residence.barred', unsure: 'eligibility:todo.residence.unsure' },
  incapacity: { barred: 'eligibility:todo.incapacity.barred', unsure: 'eligibility:todo.incapacity.unsure' },
  imprisonment: { barred: 'eligibility:todo.imprisonment.barred', unsure: 'eligibility:todo.imprisonment.unsure' },
  conviction: { barred: 'eligibility:todo.conviction.barred', unsure: 'eligibility:todo.conviction.unsure', open: 'eligibility:todo.conviction.open' },
  corruption: { barred: 'eligibility:todo.corruption.barred', unsure: 'eligibility:todo.corruption.unsure' },
};

/** What can be done about each answer that stands in the way; nothing where none does. */
export function TodoList({ law, answers, prospect: { requirements } }: { readonly law: Rulebook; readonly answers: PersonAnswers; readonly prospect: Prospect }) {
  const { t, text } = useWords();
  const items = requirements.flatMap(({ rule, outcome, because }) => because.map((question) => {
    const unsure = answers[question] === 'unsure';
    const way: Way = unsure ? 'unsure' : outcome === 'open' ? 'open' : 'barred';
    const title = law.rules.find(({ id }) => id === rule)?.title;
    return { key: `${rule}/${question}`, label: title && text(title), value: `${t(TODO[question][way] ?? TODO[question].barred)}${unsure ? ` ${t('eligibility:todo.unsure.general')}` : ''}` };
  }));
  if (items.length === 0) return null;
  return <Section title={t('eligibility:todo.title')}><Facts items={items} /></Section>;
}
