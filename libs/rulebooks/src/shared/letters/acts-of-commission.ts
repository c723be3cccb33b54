import {
  localDate, plusMinutes,
  type Act, type ActContext, type CandidacyWithdrawn, type CandidateExcluded, type RegistrationReinstated, type WithdrawalAccepted, type Citation, type DecisionEvent, type DeficiencyNoticeServed, type Filing,
  type FilingRefused, type FilingRegistered, type Instant, type Limits, type RegistrationCancelled, type Resolution, type Rule, type Text,
} from '@tirkeu/domain';
import { writtenDate, writtenMoment } from '../written-dates.js';
import { establishedClauses } from './established.js';
import { groundClauses } from './evidence.js';
import { basisRow } from './legal-basis.js';
import { RESOLVES, clauses, paragraph, sentence, signatures, voteRow, type Bilingual } from './rows.js';
import { examinedRow, namesOf, namesOfPersons, personRow, seatRow, subjectRows } from './subject.js';

/** What the acts of one version of the law rest on. */
export interface ActSources {
  readonly rules: readonly Rule[];
  readonly limits: Pick<Limits, 'publicationDays'>;
  /** Places in the law that every decision of the commission rests on. */
  readonly basis: readonly Citation[];
  readonly withdrawal: Citation;
}

const COPY: Bilingual = { kk: 'Қаулының көшірмесі өтініш берушіге берілсін.', ru: 'Вручить заявителю копию постановления.' };

const APPEAL: Bilingual = {
  kk: 'Осы қаулыға жоғары тұрған сайлау комиссиясына немесе сотқа шағым жасалуы мүмкін (Конституциялық заңның 20, 49-баптары).',
  ru: 'Настоящее постановление может быть обжаловано в вышестоящую избирательную комиссию или в суд (статьи 20, 49 Конституционного закона).',
};

/** The appeal with its last day: the term itself ends at the midnight after it. */
function appealUntil(appealBy: Instant, { zone }: ActContext): Bilingual {
  const lastDay = writtenDate(localDate(plusMinutes(appealBy, -1), zone));
  return { kk: `${APPEAL.kk} Шағым беруге болатын соңғы күн: ${lastDay.kk}.`, ru: `${APPEAL.ru} Последний день подачи жалобы: ${lastDay.ru}.` };
}

const LATE: Bilingual = {
  kk: 'Шешім тіркеу мерзімі аяқталғаннан кейін қабылданды; кешіктіру өтініш берушіге байланысты емес.',
  ru: 'Решение принято после окончания срока регистрации; заявитель за это не отвечает.',
};

type Form = Pick<Act, 'kind' | 'title' | 'rows'> & { readonly resolution: Resolution | null };

const toAct = ({ resolution, ...form }: Form, context: ActContext): Act => ({
  ...form,
  body: context.commission,
  number: resolution?.number || null,
  on: resolution?.on ?? null,
  place: context.place,
  ...(resolution && { vote: resolution.vote }),
  signatures: signatures(context, resolution?.vote),
});

const title = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

function registration(filing: Filing, event: FilingRegistered, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const list = filing.route === 'party-list';
  const days = sources.limits.publicationDays.value;
  const register = list
    ? { kk: `Партиялық тізім тіркелсін: ${names.kk}.`, ru: `Зарегистрировать партийный список: ${names.ru}.` }
    : { kk: `Кандидат ретінде тіркелсін: ${names.kk}.`, ru: `Зарегистрировать кандидатом: ${names.ru}.` };
  return toAct({
    kind: 'registration',
    resolution: event.resolution,
    title: list
      ? title('Партиялық тізімді тіркеу туралы', 'О регистрации партийного списка', 'On registration of a party list')
      : title('Кандидатты тіркеу туралы', 'О регистрации кандидата', 'On registration of a candidate'),
    rows: [
      ...subjectRows(filing, context),
      examinedRow(filing),
      ...clauses([...establishedClauses(filing, sources.rules), ...(event.late ? [LATE] : [])]),
      basisRow(sources.basis),
      RESOLVES,
      ...clauses([
        register,
        { kk: 'Белгіленген үлгідегі кандидат куәлігі берілсін.', ru: 'Выдать удостоверение кандидата установленного образца.' },
        { kk: `Тіркеу туралы хабар осы қаулы қабылданған күннен бастап ${days} күн ішінде жариялансын.`, ru: `Опубликовать сообщение о регистрации в течение ${days} дней со дня принятия настоящего постановления.` },
        APPEAL,
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

function refusal(filing: Filing, event: FilingRefused, context: ActContext, { basis }: ActSources): Act {
  const names = namesOf(filing);
  const list = filing.route === 'party-list';
  return toAct({
    kind: 'refusal',
    resolution: event.resolution,
    title: list
      ? title('Партиялық тізімді тіркеуден бас тарту туралы', 'Об отказе в регистрации партийного списка', 'On refusal to register a party list')
      : title('Кандидатты тіркеуден бас тарту туралы', 'Об отказе в регистрации кандидата', 'On refusal to register a candidate'),
    rows: [
      ...subjectRows(filing, context),
      examinedRow(filing),
      ...clauses([...groundClauses(event.grounds, filing), ...(event.late ? [LATE] : [])]),
      basisRow(basis),
      RESOLVES,
      ...clauses([
        list
          ? { kk: `Партиялық тізімді тіркеуден бас тартылсын: ${names.kk}.`, ru: `Отказать в регистрации партийного списка: ${names.ru}.` }
          : { kk: `Кандидат ретінде тіркеуден бас тартылсын: ${names.kk}.`, ru: `Отказать в регистрации кандидатом: ${names.ru}.` },
        COPY,
        appealUntil(event.appealBy, context),
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

function cancellation(filing: Filing, event: RegistrationCancelled, context: ActContext, { basis }: ActSources): Act {
  const names = namesOf(filing);
  return toAct({
    kind: 'cancellation',
    resolution: event.resolution,
    title: title('Тіркеу туралы шешімнің күшін жою туралы', 'Об отмене решения о регистрации', 'On cancellation of the decision to register'),
    rows: [
      ...subjectRows(filing, context),
      paragraph({ kk: 'Комиссия мыналарды анықтады:', ru: 'Комиссия установила:' }),
      ...clauses(groundClauses(event.grounds, filing)),
      basisRow(basis),
      RESOLVES,
      ...clauses([
        { kk: `Тіркеу туралы шешімнің күші жойылсын: ${names.kk}.`, ru: `Отменить решение о регистрации: ${names.ru}.` },
        COPY,
        appealUntil(event.appealBy, context),
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

function notice(filing: Filing, event: DeficiencyNoticeServed, context: ActContext): Act {
  const ends = writtenMoment(event.cureBy, context.zone, 'minute');
  const defects = event.defects.map(({ found, remedy }) => ({ kk: `${sentence(found.kk)} ${remedy.kk}`, ru: `${sentence(found.ru)} ${remedy.ru}` }));
  return {
    ...toAct({
      kind: 'deficiency-notice',
      resolution: null,
      title: title('Кемшіліктер туралы хабарлама', 'Уведомление о недостатках', 'Notice of deficiencies'),
      rows: [
        ...subjectRows(filing, context),
        examinedRow(filing),
        ...clauses(defects),
        paragraph({ kk: `Түзету мерзімінің аяқталуы: ${ends.kk}.`, ru: `Срок исправления заканчивается: ${ends.ru}.` }),
        paragraph({
          kk: 'Кемшіліктер осы мерзімде түзетілмесе, комиссия тіркеуден бас тартуы мүмкін.',
          ru: 'Если недостатки не будут исправлены в этот срок, комиссия может отказать в регистрации.',
        }),
      ],
    }, context),
    number: String(event.number),
    on: localDate(event.at, context.zone),
  };
}

function withdrawal(filing: Filing, event: CandidacyWithdrawn, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const received = writtenMoment(event.at, context.zone, 'second');
  const registered = filing.decision?.kind === 'registered';
  return {
    ...toAct({
      kind: 'withdrawal',
      resolution: null,
      title: title('Кандидатураны алып тастау туралы өтінішті қабылдау туралы', 'О принятии заявления о снятии кандидатуры', 'On acceptance of the withdrawal of a candidature'),
      rows: [
        ...subjectRows(filing, context),
        paragraph({ kk: `Кандидатураны алып тастау туралы өтініш түсті: ${received.kk}.`, ru: `Поступило заявление о снятии кандидатуры: ${received.ru}.` }),
        basisRow([sources.withdrawal]),
        RESOLVES,
        ...clauses([
          { kk: `Кандидатураны алып тастау туралы өтініш қабылдансын: ${names.kk}.`, ru: `Принять заявление о снятии кандидатуры: ${names.ru}.` },
          ...(registered ? [{ kk: 'Тіркеу туралы шешімнің күші жойылсын.', ru: 'Отменить решение о регистрации.' }] : []),
        ], 'resolution'),
      ],
    }, context),
    on: localDate(event.at, context.zone),
  };
}

/** The person as well as the list that goes on without them. */
function exclusion(filing: Filing, event: CandidateExcluded, context: ActContext, { basis }: ActSources): Act {
  const person = filing.candidates.find(({ id }) => id === event.candidateId);
  const names = person ? namesOfPersons([person]) : namesOf(filing);
  const list = namesOf(filing);
  const left = filing.candidates.filter(({ id }) => id !== event.candidateId).length;
  return toAct({
    kind: 'exclusion',
    resolution: event.resolution,
    title: title('Партиялық тізімнен шығару туралы', 'Об исключении из партийного списка', 'On exclusion from a party list'),
    rows: [
      seatRow(context),
      paragraph({ kk: `Партиялық тізім: ${list.kk}.`, ru: `Партийный список: ${list.ru}.` }),
      ...(person ? [personRow(person)] : []),
      paragraph({ kk: 'Комиссия мыналарды анықтады:', ru: 'Комиссия установила:' }),
      ...clauses(groundClauses(event.grounds, filing)),
      basisRow(basis),
      RESOLVES,
      ...clauses([
        { kk: `Партиялық тізімнен шығарылсын: ${names.kk}.`, ru: `Исключить из партийного списка: ${names.ru}.` },
        { kk: `Партиялық тізімде қалған адамдар саны: ${left}.`, ru: `Число лиц, оставшихся в партийном списке: ${left}.` },
        COPY,
        appealUntil(event.appealBy, context),
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

function reinstatement(filing: Filing, event: RegistrationReinstated, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const list = filing.route === 'party-list';
  const before = event.of === 'cancellation' ? filing.cancellation?.resolution : filing.decision?.resolution;
  const on = before ? writtenDate(before.on) : null;
  const set = before && on
    ? { kk: `Комиссияның бұрынғы қаулысының күші жойылсын: № ${before.number}, ${on.kk}.`, ru: `Отменить прежнее постановление комиссии: № ${before.number}, ${on.ru}.` }
    : { kk: 'Комиссияның бұрынғы қаулысының күші жойылсын.', ru: 'Отменить прежнее постановление комиссии.' };
  const days = sources.limits.publicationDays.value;
  return toAct({
    kind: 'reinstatement',
    resolution: event.resolution,
    title: list
      ? title('Партиялық тізімнің тіркелуін қалпына келтіру туралы', 'О восстановлении регистрации партийного списка', 'On reinstatement of a party list')
      : title('Кандидаттың тіркелуін қалпына келтіру туралы', 'О восстановлении регистрации кандидата', 'On reinstatement of a candidate'),
    rows: [
      ...subjectRows(filing, context),
      paragraph({ kk: 'Комиссия мыналарды анықтады:', ru: 'Комиссия установила:' }),
      ...clauses([{ kk: sentence(event.reason.kk), ru: sentence(event.reason.ru) }]),
      basisRow(sources.basis),
      RESOLVES,
      ...clauses([
        set,
        list
          ? { kk: `Партиялық тізім тіркелген болып есептелсін: ${names.kk}.`, ru: `Считать партийный список зарегистрированным: ${names.ru}.` }
          : { kk: `Кандидат ретінде тіркелген болып есептелсін: ${names.kk}.`, ru: `Считать зарегистрированным кандидатом: ${names.ru}.` },
        { kk: `Тіркеу туралы хабар осы қаулы қабылданған күннен бастап ${days} күн ішінде жариялансын.`, ru: `Опубликовать сообщение о регистрации в течение ${days} дней со дня принятия настоящего постановления.` },
        COPY,
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

/** The resolution that takes note of a withdrawal or revocation; both ended the candidacy when they were received. */
function acceptance(filing: Filing, event: WithdrawalAccepted, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const received = writtenMoment(filing.endedAt ?? event.at, context.zone, 'second');
  const registered = filing.decision?.kind === 'registered';
  const isRevoked = filing.status === 'revoked';
  return toAct({
    kind: 'withdrawal',
    resolution: event.resolution,
    title: isRevoked
      ? title('Ұсыну туралы шешімнің күші жойылғанын ескеру туралы', 'О принятии к сведению отмены решения о выдвижении', 'On taking note of the revocation of a nomination')
      : title('Кандидатураны алып тастау туралы өтінішті қабылдау туралы', 'О принятии заявления о снятии кандидатуры', 'On acceptance of the withdrawal of a candidature'),
    rows: [
      ...subjectRows(filing, context),
      isRevoked
        ? paragraph({ kk: `Ұсынушы органның ұсынысты қайтарып алу туралы өтініші түсті: ${received.kk}.`, ru: `Поступило представление выдвинувшего органа об отмене решения о выдвижении: ${received.ru}.` })
        : paragraph({ kk: `Кандидатураны алып тастау туралы өтініш түсті: ${received.kk}.`, ru: `Поступило заявление о снятии кандидатуры: ${received.ru}.` }),
      basisRow([sources.withdrawal]),
      RESOLVES,
      ...clauses([
        isRevoked
          ? { kk: `Ұсыну туралы шешімнің күші жойылғаны ескерілсін: ${names.kk}.`, ru: `Принять к сведению отмену решения о выдвижении: ${names.ru}.` }
          : { kk: `Кандидатураны алып тастау туралы өтініш қабылдансын: ${names.kk}.`, ru: `Принять заявление о снятии кандидатуры: ${names.ru}.` },
        ...(registered ? [{ kk: 'Тіркеу туралы шешімнің күші жойылсын.', ru: 'Отменить решение о регистрации.' }] : []),
        COPY,
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

/** The act that a would-be event produces, from the filing as it stands before the event. */
export function composeAct(sources: ActSources, filing: Filing, event: DecisionEvent, context: ActContext): Act {
  switch (event.type) {
    case 'FilingRegistered':
      return registration(filing, event, context, sources);
    case 'FilingRefused':
      return refusal(filing, event, context, sources);
    case 'RegistrationCancelled':
      return cancellation(filing, event, context, sources);
    case 'DeficiencyNoticeServed':
      return notice(filing, event, context);
    case 'CandidacyWithdrawn':
      return withdrawal(filing, event, context, sources);
    case 'CandidateExcluded':
      return exclusion(filing, event, context, sources);
    case 'RegistrationReinstated':
      return reinstatement(filing, event, context, sources);
    case 'WithdrawalAccepted':
      return acceptance(filing, event, context, sources);
  }
}
