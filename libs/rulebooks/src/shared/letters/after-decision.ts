import type { Act, ActContext, CandidateExcluded, Filing, RegistrationReinstated, WithdrawalAccepted } from '@tirkeu/domain';
import { writtenDate, writtenMoment } from '../written-dates.js';
import { COPY, appealUntil, publication, title, toAct, type ActSources } from './act-form.js';
import { groundClauses } from './evidence.js';
import { basisRow } from './legal-basis.js';
import { RESOLVES, clauses, paragraph, sentence, voteRow } from './rows.js';
import { namesOf, namesOfPersons, personRow, seatRow, subjectRows } from './subject.js';

/** The person as well as the list that goes on without them. */
export function exclusion(filing: Filing, event: CandidateExcluded, context: ActContext, { basis }: ActSources): Act {
  const person = [...filing.candidates, ...filing.departures.map(({ candidate }) => candidate)].find(({ id }) => id === event.candidateId);
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

export function reinstatement(filing: Filing, event: RegistrationReinstated, context: ActContext, sources: ActSources): Act {
  const names = namesOf(filing);
  const list = filing.route === 'party-list';
  const before = event.of === 'cancellation' ? filing.cancellation?.resolution : filing.decision?.resolution;
  const on = before ? writtenDate(before.on) : null;
  const set = before && on
    ? { kk: `Комиссияның бұрынғы қаулысының күші жойылсын: № ${before.number}, ${on.kk}.`, ru: `Отменить прежнее постановление комиссии: № ${before.number}, ${on.ru}.` }
    : { kk: 'Комиссияның бұрынғы қаулысының күші жойылсын.', ru: 'Отменить прежнее постановление комиссии.' };
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
        publication(sources.limits),
        COPY,
      ], 'resolution'),
      voteRow(event.resolution),
    ],
  }, context);
}

/** The resolution that takes note of a withdrawal or revocation; both ended the candidacy when they were received. */
export function acceptance(filing: Filing, event: WithdrawalAccepted, context: ActContext, sources: ActSources): Act {
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
