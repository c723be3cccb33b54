import {
  localDate,
  type Act, type ActContext, type CandidacyWithdrawn, type DecisionEvent, type DeficiencyNoticeServed, type Filing, type FilingRefused, type FilingRegistered, type RegistrationCancelled,
} from '@tirkeu/domain';
import { writtenMoment } from '../written-dates.js';
import { APPEAL, COPY, LATE, appealUntil, publication, title, toAct, type ActSources } from './act-form.js';
import { acceptance, exclusion, reinstatement } from './after-decision.js';
import { establishedClauses } from './established.js';
import { groundClauses } from './evidence.js';
import { basisRow } from './legal-basis.js';
import { RESOLVES, clauses, paragraph, sentence, voteRow } from './rows.js';
import { examinedRow, namesOf, subjectRows } from './subject.js';

function registration(filing: Filing, event: FilingRegistered, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const list = filing.route === 'party-list';
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
        publication(sources.limits),
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
