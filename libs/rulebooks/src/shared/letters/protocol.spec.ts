import { describe, expect, it } from '@jest/globals';
import { civilDate, instant, type Act, type AgendaItem, type Meeting, type MemberVote, type MemberVoteKind, type Office } from '@tirkeu/domain';
import { people } from '@tirkeu/testing/stories';
import { getRulebook } from '../../registry.js';
import { correctionOf, protocolOf, type ProtocolContext } from './protocol.js';

const context: ProtocolContext = {
  commission: { kk: 'Теміртау қаласының № 7 округтік сайлау комиссиясы', ru: 'Окружная избирательная комиссия № 7, город Темиртау', en: 'District election commission No. 7, Temirtau' },
  election: { kk: 'мәслихат депутаттарының кезектен тыс сайлауы', ru: 'внеочередные выборы депутатов маслихатов', en: 'extraordinary elections of maslikhat deputies' },
  limits: getRulebook('kz-maslikhat-2023').limits,
};
const OPENED = instant('2023-02-10T09:00:00Z');
const OFFICES: readonly Office[] = ['chair', 'deputy-chair', 'secretary', 'member', 'member', 'member', 'member'];
const NAMES = ['Таңсықова Сәуле', 'Бөрібаев Арман', 'Гречишников Павел', 'Дәуітбаева Роза', 'Кленовская Ольга', 'Қыранбек Мәди', 'Үркерова Алтын'];
const members = NAMES.map((name, place) => ({ memberId: `m${place + 1}`, name, office: OFFICES[place] ?? 'member', accountId: null }));
const voted = (votes: readonly MemberVoteKind[], more: Readonly<Record<number, Partial<MemberVote>>> = {}): readonly MemberVote[] =>
  members.map(({ memberId, name, office }, place) => ({ memberId, name, office, vote: votes[place] ?? 'absent', dissent: null, ...more[place + 1] }));

const item: AgendaItem = {
  id: 'i1', position: 1, filingId: 'f1', action: { type: 'register' }, subject: { kk: 'Бұлақбаева Гүлнәр', ru: 'Булакбаева Гульнар' }, proposedBy: 'Сырымбет Айгүл', together: false, votes: [],
  outcome: 'carried', number: '5/29', result: voted(['in-favour', 'in-favour', 'in-favour', 'in-favour', 'against', 'recused'], { 5: { dissent: 'Мерзімі өткен' }, 6: { reason: 'кандидаттың туысы' } }),
  reason: null, settledAt: instant('2023-02-10T09:10:00Z'),
};
const lost: AgendaItem = {
  ...item, id: 'i2', position: 2, action: { type: 'refuse' }, subject: { kk: 'Ақбидаева Жібек', ru: 'Акбидаева Жибек' }, outcome: 'lost', number: null,
  result: voted(['in-favour', 'against', 'against', 'in-favour', 'in-favour']),
};
const takenOff: AgendaItem = { ...item, id: 'i3', position: 3, subject: { kk: 'Жапырақова Людмила', ru: 'Жапыракова Людмила' }, outcome: 'taken-off', number: null, result: null, reason: 'Жаңа құжат түсті' };
const meeting: Meeting = {
  id: 'k1', commissionId: 'dec.1', electionId: 'e1', number: 5, on: civilDate('2023-02-10'), zone: 'Asia/Almaty', place: 'Теміртау, Республика даңғылы, 21', openedAt: OPENED, openedBy: people.chair,
  closedAt: instant('2023-02-10T09:40:00Z'), members, items: [item, lost, takenOff],
  attendance: [...[1, 2, 3, 4, 5, 6].map((place) => ({ memberId: `m${place}`, present: true, at: OPENED })), { memberId: 'm6', present: false, at: instant('2023-02-10T09:15:00Z') }],
};
const textOf = ({ rows }: Pick<Act, 'rows'>, language: 'kk' | 'ru'): string => rows.map((row) => [row.number, row[language]].filter(Boolean).join(' ')).join('\n');

describe('the protocol of a meeting', () => {
  const protocol = protocolOf(meeting, context);
  const [kk, ru] = [textOf(protocol, 'kk'), textOf(protocol, 'ru')];

  it('names the session, its hours with the zone, and whether it had a quorum', () => {
    expect(protocol).toMatchObject({ kind: 'protocol', number: '5', on: '2023-02-10', body: context.commission, place: { kk: 'Теміртау, Республика даңғылы, 21' } });
    expect(ru).toContain('Начало: 10 февраля 2023 года, 15:00, UTC+6. Окончание: 10 февраля 2023 года, 15:40, UTC+6.');
    expect(kk).toContain('Комиссия құрамы: 7. Қатысқандар: 6. Кворум үшін қажет: 5.');
  });

  it('names who sat, who did not, and who left when', () => {
    expect(ru).toContain('2. Бөрібаев Арман, заместитель председателя');
    expect(ru).toContain('Отсутствуют\n1. Үркерова Алтын, член комиссии');
    expect(kk).toContain('Отырыстан кетті (2023 жылғы 10 ақпан, 15:15, UTC+6): Қыранбек Мәди.');
    expect(ru).toContain('Выбытие с заседания (10 февраля 2023 года, 15:15, UTC+6): Қыранбек Мәди.');
  });

  it('tells of an item that was carried who voted how, who stepped back and why, the number, and the dissent', () => {
    expect(kk).toContain('1. Тіркеу туралы: Бұлақбаева Гүлнәр');
    expect(kk).toContain('Жақтап (4): Таңсықова Сәуле; Бөрібаев Арман; Гречишников Павел; Дәуітбаева Роза.\nҚарсы (1): Кленовская Ольга.\nӨздігінен бас тартты (1): Қыранбек Мәди (себебі: кандидаттың туысы).\nҚатыспады (1): Үркерова Алтын.\nШЕШІЛДІ: № 5/29 қаулы қабылданды.\nЕрекше пікір (Кленовская Ольга): Мерзімі өткен.');
    expect(ru).toContain('РЕШЕНО: принято постановление № 5/29.\nОсобое мнение (Кленовская Ольга): Мерзімі өткен.');
  });

  it('tells of a vote that was lost how many were needed, and of an item taken off why', () => {
    expect(ru).toContain('РЕШЕНО: постановление не принято. Нужно голосов: 4, за: 3.');
    expect(kk).toContain('Күн тәртібінен алынды. Себебі: Жаңа құжат түсті.');
  });

  it('says everything in both languages and is signed by the chair and the secretary, or by the deputy for the chair', () => {
    expect(protocol.rows.every((row) => row.kk.trim() !== '' && row.ru.trim() !== '')).toBe(true);
    expect(protocol.signatures.map(({ office, name }) => `${office.ru}: ${name}`)).toEqual(['Председатель: Таңсықова Сәуле', 'Секретарь: Гречишников Павел']);
    const withoutChair = { ...meeting, attendance: meeting.attendance.filter(({ memberId }) => memberId !== 'm1') };
    expect(protocolOf(withoutChair, context).signatures[0]).toMatchObject({ office: { ru: 'Зам. председателя' }, name: 'Бөрібаев Арман' });
  });

  it('is a draft while the meeting goes on', () => {
    expect(protocolOf({ ...meeting, closedAt: null }, context).number).toBeNull();
  });
});

describe('a correction', () => {
  it('has a number of its own, names the protocol that it corrects, and leaves it as it is', () => {
    const correction = correctionOf(meeting, { number: '5-1', recordedAt: instant('2023-02-11T04:00:00Z'), recordedBy: people.chair, correction: { kk: '2-тармақ дұрыс емес', ru: 'Пункт 2 записан неверно' } }, context);
    expect(correction).toMatchObject({ kind: 'protocol', number: '5-1', title: { ru: 'Об исправлении протокола заседания' } });
    expect(textOf(correction, 'ru')).toBe('Исправляемый протокол: № 5, 10 февраля 2023 года. Время исправления: 11 февраля 2023 года, 10:00, UTC+6.\n1. Пункт 2 записан неверно.\nПервоначальный протокол сохраняется без изменений.');
  });
});
