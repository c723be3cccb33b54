import { instant, localDate, type Filing, type Text } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';

/** The law under which the training election was called. */
const rulebook = getRulebook('kz-maslikhat-2023');

const named = (list: readonly { readonly id: string; readonly title: Text }[], id: string): Text => {
  const entry = list.find((each) => each.id === id);
  if (!entry) throw new Error(`The law has no ${id}`);
  return entry.title;
};

/** The title of a paper. */
export const titleOf = (document: string): Text => named(rulebook.documents, document);
/** The title of a requirement in the clerk's list. */
export const requirementOf = (rule: string): Text => named(rulebook.rules, rule);
export const groundOf = (ground: string): Text => named(rulebook.grounds, ground);

/** Today where the commission sits. */
export const today = () => localDate(instant(new Date().toISOString()), 'Asia/Almaty');

/** The election deposit, tenge: of one person in a district unless a list is given. */
export function depositToday({ route, candidates }: Pick<Filing, 'route' | 'candidates'> = { route: 'self', candidates: [] }): number {
  const due = rulebook.deposit({ route, onDate: today(), listSize: candidates.length });
  if (due.outcome !== 'due') throw new Error('The law tells no deposit');
  return due.amountKzt;
}

/** The title of a version of the law. */
export const lawOf = (id: string): Text => getRulebook(id).title;
