import type { Act, ActContext, ActRow, Office, Resolution, SessionVote, Text } from '@tirkeu/domain';

/** The two languages of an act. */
export interface Bilingual {
  readonly kk: string;
  readonly ru: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const paragraph = ({ kk, ru }: Bilingual): ActRow => ({ kind: 'paragraph', number: null, kk, ru });

/** Numbered clauses, each a sentence of its own in both languages. */
export const clauses = (texts: readonly Bilingual[], kind: 'clause' | 'resolution' = 'clause'): readonly ActRow[] =>
  texts.map(({ kk, ru }, index) => ({ kind, number: `${index + 1}.`, kk: capital(kk), ru: capital(ru) }));

export const RESOLVES: ActRow = { kind: 'resolves', number: null, kk: 'ҚАУЛЫ ЕТЕДІ:', ru: 'ПОСТАНОВЛЯЕТ:' };

/** Ends a text with a full stop unless it has its own end. */
export const sentence = (text: string): string => (/[.!?:]$/u.test(text) ? text : `${text}.`);

export const joined = (parts: readonly Bilingual[], separator: string): Bilingual => ({
  kk: parts.map(({ kk }) => kk).join(separator),
  ru: parts.map(({ ru }) => ru).join(separator),
});

/** How the members voted. */
export const voteRow = ({ vote: { members, present, inFavour, against } }: Resolution): ActRow => paragraph({
  kk: `Дауыс беру нәтижесі: құрамы ${members}, қатысты ${present}, жақтап ${inFavour}, қарсы ${against}.`,
  ru: `Итоги голосования: состав ${members}, присутствовали ${present}, за ${inFavour}, против ${against}.`,
});

const MEMBER: Text = { kk: 'Мүше', ru: 'Член комиссии', en: 'Member' };
const DEPUTY: Text = { kk: 'Төраға орынбасары', ru: 'Зам. председателя', en: 'Deputy chair' };

/** The chair and the secretary sign, and with them every member who took part, where the members are known by name. */
export function signatures({ chair, secretary }: ActContext, vote?: SessionVote): Act['signatures'] {
  const present = (vote?.byMember ?? []).filter((member) => member.vote !== 'absent');
  const nameOf = (office: Office): string => present.find((member) => member.office === office)?.name ?? '';
  const others = present.filter(({ office }) => office === 'deputy-chair' || office === 'member');
  return [
    { office: { kk: 'Төраға', ru: 'Председатель', en: 'Chair' }, name: chair ?? nameOf('chair') },
    { office: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' }, name: secretary ?? nameOf('secretary') },
    ...others.map(({ name, office }) => ({ office: office === 'member' ? MEMBER : DEPUTY, name })),
  ];
}
