import type { Act, MemberVoteKind, Office, Text } from '@tirkeu/domain';

/** Words of the paper form itself. An act speaks its own two languages, whatever the language of the reader. */
export type ActWords = Pick<Text, 'kk' | 'ru'>;

const FORMS = {
  resolution: { head: { kk: 'ҚАУЛЫ', ru: 'ПОСТАНОВЛЕНИЕ' }, foot: { kk: 'қаулы', ru: 'Постановление' } },
  notice: { head: { kk: 'ХАБАРЛАМА', ru: 'УВЕДОМЛЕНИЕ' }, foot: { kk: 'хабарлама', ru: 'Уведомление' } },
  protocol: { head: { kk: 'ХАТТАМА', ru: 'ПРОТОКОЛ' }, foot: { kk: 'хаттама', ru: 'Протокол' } },
} as const satisfies Readonly<Record<string, { readonly head: ActWords; readonly foot: ActWords }>>;

/** What an act is called on paper: in its head, in capitals, and in its foot. */
export const formOfAct = (kind: Act['kind']): (typeof FORMS)[keyof typeof FORMS] => FORMS[kind === 'deficiency-notice' ? 'notice' : kind === 'protocol' ? 'protocol' : 'resolution'];

/** Over the two columns of an act. */
export const ACT_COLUMNS: ActWords = { kk: 'Қазақ тілінде', ru: 'На русском языке' };
export const ACT_SEAL = 'М.О. · М.П.';
/** Where a number or a day is still to be written in. */
export const ACT_BLANK = '________';

export const VOTES_BY_NAME: ActWords = { kk: 'Атаулы дауыс беру', ru: 'Поимённое голосование' };
export const DISSENT: ActWords = { kk: 'Ерекше пікір', ru: 'Особое мнение' };
export const OFFICE_WORDS: Readonly<Record<Office, ActWords>> = {
  chair: { kk: 'төраға', ru: 'председатель' }, 'deputy-chair': { kk: 'төраға орынбасары', ru: 'заместитель председателя' }, secretary: { kk: 'хатшы', ru: 'секретарь' }, member: { kk: 'мүше', ru: 'член комиссии' },
};
export const VOTE_WORDS: Readonly<Record<MemberVoteKind, ActWords>> = {
  'in-favour': { kk: 'жақтап', ru: 'за' }, against: { kk: 'қарсы', ru: 'против' }, 'not-voted': { kk: 'дауыс бермеді', ru: 'не голосовал(а)' },
  recused: { kk: 'өздігінен бас тартты', ru: 'самоотвод' }, absent: { kk: 'қатыспады', ru: 'отсутствовал(а)' },
};

/** Both languages in one line, where a table has no room for two columns. */
export const inBoth = ({ kk, ru }: ActWords): string => `${kk} · ${ru}`;
