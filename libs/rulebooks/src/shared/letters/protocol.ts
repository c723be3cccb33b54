import {
  AGENDA_HEADINGS, presentMembers, voteThresholds,
  type Act, type ActRow, type AgendaItem, type Limits, type Meeting, type MemberVote, type MemberVoteKind, type Office, type ProtocolRecord, type SeatedMember, type Text,
} from '@tirkeu/domain';
import { writtenDate, writtenMoment } from '../written-dates.js';
import { clauses, paragraph, sentence, type Bilingual } from './rows.js';

/** What a protocol needs besides its meeting. */
export interface ProtocolContext {
  readonly commission: Text;
  readonly election: Text;
  readonly limits: Pick<Limits, 'quorum' | 'majorityOf'>;
}

const OFFICES: Readonly<Record<Office, Bilingual>> = {
  chair: { kk: 'төраға', ru: 'председатель' },
  'deputy-chair': { kk: 'төрағаның орынбасары', ru: 'заместитель председателя' },
  secretary: { kk: 'хатшы', ru: 'секретарь' },
  member: { kk: 'мүше', ru: 'член комиссии' },
};

const VOTES: readonly (readonly [MemberVoteKind, Bilingual])[] = [
  ['in-favour', { kk: 'Жақтап', ru: 'За' }],
  ['against', { kk: 'Қарсы', ru: 'Против' }],
  ['not-voted', { kk: 'Дауыс бермеді', ru: 'Не голосовали' }],
  ['recused', { kk: 'Өздігінен бас тартты', ru: 'Самоотвод' }],
  ['absent', { kk: 'Қатыспады', ru: 'Отсутствовали' }],
];

const TITLE: Text = { kk: 'Комиссия отырысының хаттамасы', ru: 'Протокол заседания комиссии', en: 'Protocol of the meeting of the commission' };
const CORRECTION_TITLE: Text = { kk: 'Отырыс хаттамасын түзету туралы', ru: 'Об исправлении протокола заседания', en: 'On correction of the protocol of the meeting' };

const heading = ({ kk, ru }: Bilingual): ActRow => ({ kind: 'heading', number: null, kk, ru });
const same = (text: string): Bilingual => ({ kk: text, ru: text });
const both = (kk: string, ru: string): Bilingual => ({ kk, ru });

const namedMember = ({ name, office }: SeatedMember): Bilingual => both(`${name}, ${OFFICES[office].kk}`, `${name}, ${OFFICES[office].ru}`);

/** The heading of an item: what was asked, and whom it is about. */
const itemTitle = ({ action, subject }: AgendaItem): Bilingual =>
  both(`${AGENDA_HEADINGS[action.type].kk}: ${subject.kk}`, `${AGENDA_HEADINGS[action.type].ru}: ${subject.ru}`);

function sitting({ number, place, zone, openedAt, closedAt, members }: Meeting, atOpening: readonly SeatedMember[], quorum: number): readonly ActRow[] {
  const opened = writtenMoment(openedAt, zone, 'minute');
  const closed = closedAt === null ? null : writtenMoment(closedAt, zone, 'minute');
  const counts = both(
    `Комиссия құрамы: ${members.length}. Қатысқандар: ${atOpening.length}. Кворум үшін қажет: ${quorum}.`,
    `Состав комиссии: ${members.length}. Присутствуют: ${atOpening.length}. Для кворума нужно: ${quorum}.`,
  );
  return [
    paragraph(both(`№ ${number} отырыс. Өткізілген жері: ${place}.`, `Заседание № ${number}. Место проведения: ${place}.`)),
    paragraph(both(`Басталуы: ${opened.kk}.${closed ? ` Аяқталуы: ${closed.kk}.` : ''}`, `Начало: ${opened.ru}.${closed ? ` Окончание: ${closed.ru}.` : ''}`)),
    paragraph(counts),
  ];
}

/** Who came or left after the opening. */
function changes({ attendance, members, openedAt, zone }: Meeting): readonly ActRow[] {
  return attendance.filter(({ at }) => at > openedAt).map(({ memberId, present, at }) => {
    const name = members.find((member) => member.memberId === memberId)?.name ?? memberId;
    const moment = writtenMoment(at, zone, 'minute');
    return paragraph(present ? both(`Отырысқа қосылды (${moment.kk}): ${name}.`, `Прибытие на заседание (${moment.ru}): ${name}.`) : both(`Отырыстан кетті (${moment.kk}): ${name}.`, `Выбытие с заседания (${moment.ru}): ${name}.`));
  });
}

const withReason = ({ name, reason }: MemberVote): Bilingual => (reason ? both(`${name} (себебі: ${reason})`, `${name} (причина: ${reason})`) : same(name));

function votesOf(result: readonly MemberVote[]): readonly ActRow[] {
  return VOTES.flatMap(([kind, label]) => {
    const members = result.filter(({ vote }) => vote === kind).map(withReason);
    const list = (language: 'kk' | 'ru') => members.map((member) => member[language]).join('; ');
    return members.length === 0 ? [] : [paragraph(both(`${label.kk} (${members.length}): ${list('kk')}.`, `${label.ru} (${members.length}): ${list('ru')}.`))];
  });
}

const dissents = (result: readonly MemberVote[]): readonly ActRow[] => result.flatMap(({ name, dissent }) =>
  (dissent ? [paragraph(both(`Ерекше пікір (${name}): ${sentence(dissent)}`, `Особое мнение (${name}): ${sentence(dissent)}`))] : []));

function decided({ outcome, number, result, reason }: AgendaItem, limits: ProtocolContext['limits']): ActRow {
  if (outcome === 'carried') return paragraph(both(`ШЕШІЛДІ: № ${number ?? ''} қаулы қабылданды.`, `РЕШЕНО: принято постановление № ${number ?? ''}.`));
  if (outcome === 'taken-off') return paragraph(both(`Күн тәртібінен алынды. Себебі: ${sentence(reason ?? '')}`, `Снято с повестки дня. Причина: ${sentence(reason ?? '')}`));
  if (outcome === 'open') return paragraph(both('Дауыс беру аяқталған жоқ.', 'Голосование не завершено.'));
  const votes = result ?? [];
  const inFavour = votes.filter(({ vote }) => vote === 'in-favour').length;
  const { majority } = voteThresholds(limits, votes.length, votes.filter(({ vote }) => vote !== 'absent').length);
  return paragraph(both(`ШЕШІЛДІ: қаулы қабылданған жоқ. Қажет дауыс: ${majority}, жақтап: ${inFavour}.`, `РЕШЕНО: постановление не принято. Нужно голосов: ${majority}, за: ${inFavour}.`));
}

function itemRows(item: AgendaItem, limits: ProtocolContext['limits']): readonly ActRow[] {
  const result = item.result ?? [];
  const title = itemTitle(item);
  return [
    heading(both(`${item.position}. ${title.kk}`, `${item.position}. ${title.ru}`)),
    paragraph(both(`ТЫҢДАЛДЫ: ұсыныс енгізген: ${item.proposedBy}.`, `СЛУШАЛИ: предложение внесено: ${item.proposedBy}.`)),
    ...(result.length > 0 ? [paragraph(both('ДАУЫС БЕРІЛДІ:', 'ГОЛОСОВАЛИ:')), ...votesOf(result)] : []),
    decided(item, limits),
    ...dissents(result),
  ];
}

/** Whoever leads and whoever writes: the deputy where the chair was not there. */
function signatures(sat: readonly SeatedMember[]): Act['signatures'] {
  const chair = sat.find(({ office }) => office === 'chair');
  const deputy = sat.find(({ office }) => office === 'deputy-chair');
  return [
    chair || !deputy ? { office: { kk: 'Төраға', ru: 'Председатель', en: 'Chair' }, name: chair?.name ?? '' } : { office: { kk: 'Төраға орынбасары', ru: 'Зам. председателя', en: 'Deputy chair' }, name: deputy.name },
    { office: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' }, name: sat.find(({ office }) => office === 'secretary')?.name ?? '' },
  ];
}

type Protocol = Act & { readonly kind: 'protocol' };

const frame = (meeting: Meeting, { commission }: ProtocolContext): Pick<Protocol, 'kind' | 'body' | 'on' | 'place' | 'signatures'> => ({
  kind: 'protocol', body: commission, on: meeting.on, place: { kk: meeting.place, ru: meeting.place, en: meeting.place },
  signatures: signatures(meeting.members.filter(({ memberId }) => meeting.attendance.some((change) => change.memberId === memberId && change.present))),
});

/** What was heard, how each voted and what was decided, from the meeting alone. A draft, without a number, until the meeting is closed. */
export function protocolOf(meeting: Meeting, context: ProtocolContext): Protocol {
  const atOpening = presentMembers(meeting, meeting.openedAt);
  const { quorum } = voteThresholds(context.limits, meeting.members.length, atOpening.length);
  const absent = meeting.members.filter((member) => !atOpening.includes(member));
  return {
    ...frame(meeting, context), title: TITLE, number: meeting.closedAt === null ? null : String(meeting.number),
    rows: [
      paragraph(both(`Сайлау: ${context.election.kk}.`, `Выборы: ${context.election.ru}.`)),
      ...sitting(meeting, atOpening, quorum),
      heading(both('Қатысқандар', 'Присутствуют')), ...clauses(atOpening.map(namedMember)),
      ...(absent.length > 0 ? [heading(both('Қатыспағандар', 'Отсутствуют')), ...clauses(absent.map(namedMember))] : []),
      ...changes(meeting),
      heading(both('Күн тәртібі', 'Повестка дня')), ...clauses(meeting.items.map(itemTitle)),
      ...meeting.items.flatMap((item) => itemRows(item, context.limits)),
    ],
  };
}

/** A correction: a record of its own that refers to the protocol and leaves it as it is. */
export function correctionOf(meeting: Meeting, { number, correction, recordedAt }: ProtocolRecord, context: ProtocolContext): Protocol {
  const held = writtenDate(meeting.on);
  const written = writtenMoment(recordedAt, meeting.zone, 'minute');
  return {
    ...frame(meeting, context), title: CORRECTION_TITLE, number,
    rows: [
      paragraph(both(`Түзетілетін хаттама: № ${meeting.number}, ${held.kk}. Түзету енгізілген уақыт: ${written.kk}.`, `Исправляемый протокол: № ${meeting.number}, ${held.ru}. Время исправления: ${written.ru}.`)),
      ...clauses(correction ? [both(sentence(correction.kk), sentence(correction.ru))] : []),
      paragraph(both('Бастапқы хаттама өзгеріссіз сақталады.', 'Первоначальный протокол сохраняется без изменений.')),
    ],
  };
}
