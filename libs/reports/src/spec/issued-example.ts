import { instant, type MemberVote } from '@tirkeu/domain';
import type { Issued } from '../act/issued.js';

export const names = {
  election: { kk: 'Мәслихат депутаттарының кезектен тыс сайлауы', ru: 'Внеочередные выборы депутатов маслихатов', en: 'Maslikhat election' },
  contest: { kk: 'Теміртау қалалық мәслихаты, № 7 округ', ru: 'Темиртауский городской маслихат, округ № 7', en: 'District 7' },
  commission: {
    kk: 'Теміртау қалалық мәслихатының депутаттарын сайлау жөніндегі № 7 округтік сайлау комиссиясы', ru: 'Окружная избирательная комиссия № 7 по выборам депутатов Темиртауского городского маслихата',
    en: 'District election commission 7',
  },
};
export const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const issued: Issued = {
  number: '0000000000000195', textHash: hash, address: `https://tirkeu.example.kz/verify#0000000000000195.${hash}`, recordedAt: instant('2023-02-05T09:34:09Z'), zone: 'Asia/Almaty',
};

const member = (name: string, office: MemberVote['office'], vote: MemberVote['vote'], dissent: string | null = null): MemberVote => ({ memberId: name, name, office, vote, dissent });

/** How five members voted, one of them against and in writing. */
export const byMember: readonly MemberVote[] = [
  member('С. Таңсықова', 'chair', 'in-favour'), member('П. Гречишников', 'secretary', 'in-favour'), member('А. Бөрібаев', 'member', 'against', 'Жарна уақытында түспеді.'),
  member('Р. Дәуітбаева', 'member', 'recused'), member('О. Кленовская', 'member', 'absent'),
];
