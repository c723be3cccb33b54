import type { Candidate, Citation, Filing, Nominator, Observation, Rule, Text } from '@tirkeu/domain';
import { shortMoment } from '../written-dates.js';
import { NOT_CLEAR, findAnswer, saidBy } from './on-file.js';

/** Nobody stands twice. The desk holds one active candidacy per person from the moment of submission. */
export const oneDistrictRule = (citation: Citation): Rule => ({
  id: 'one-district',
  title: { kk: 'Бір округте ғана ұсынылған', ru: 'Выдвинут в одном округе', en: 'Nominated in one district only' },
  concern: 'nomination',
  effect: 'fatal',
  ground: 'nomination-procedure',
  document: null,
  citation,
  observe: ({ candidates, submittedAt, zone }) => candidates.map(({ id: candidateId }): Observation => {
    if (submittedAt === null) {
      return { candidateId, outcome: 'unanswered', statement: { kk: 'өтініш тапсырылғанда тексеріледі', ru: 'проверяется при подаче', en: 'checked on submission' } };
    }
    const on = shortMoment(submittedAt, zone);
    const statement = {
      kk: `басқа ұсыну жоқ, тапсыру кезінде тексерілді, ${on}`,
      ru: `других выдвижений нет, проверено при подаче, ${on}`,
      en: `no other nomination, checked on submission, ${on}`,
    };
    return { candidateId, outcome: 'met', statement };
  }),
});

/** Whether the party is admitted for the region, or the association registered: for people to look up. */
export const nominatorAdmittedRule = (citation: Citation): Rule => ({
  id: 'nominator-admitted',
  title: { kk: 'Ұсынушы ұйымның ұсынуға құқығы бар', ru: 'Выдвинувшая организация имеет право выдвигать', en: 'The nominator may nominate' },
  concern: 'nomination',
  effect: 'fatal',
  ground: 'nomination-procedure',
  document: null,
  citation,
  observe: ({ nominator, route, candidates }) => {
    if (!nominator) return [];
    const candidateId = route === 'party-list' ? null : candidates[0]?.id ?? null;
    const { kk, ru, en } = nominator.name;
    const statement = { kk: `комиссия тексереді: ${kk}`, ru: `проверяет комиссия: ${ru}`, en: `for the commission to check: ${en}` };
    return [{ candidateId, outcome: 'unanswered', statement }];
  },
});

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const isOwnParty = (party: string, { id, name }: Nominator): boolean => [id, name.kk, name.ru, name.en].map(folded).includes(folded(party));

function membershipOf({ id: candidateId, party }: Candidate, nominator: Nominator): Observation {
  if (party === null) {
    const statement: Text = { kk: 'партиялылығы көрсетілмеген', ru: 'партийность не указана', en: 'no party membership stated' };
    return { candidateId, outcome: 'unclear', statement };
  }
  const statement: Text = { kk: `мәлімделгені: ${party}`, ru: `заявлено: ${party}`, en: `declared: ${party}` };
  return { candidateId, outcome: isOwnParty(party, nominator) ? 'met' : 'not-met', facts: { declared: party }, statement };
}

/** What the party's register of members answers goes before what is stated. */
function answeredMembership(filing: Filing, candidateId: string): Observation | null {
  const answer = findAnswer(filing, 'party-member', candidateId);
  if (!answer) return null;
  const facts = { 'party-member': answer.value };
  if (answer.value === true) return { candidateId, outcome: 'met', facts, statement: saidBy({ kk: 'партия мүшесі', ru: 'состоит в партии', en: 'a member of the party' }, answer, filing) };
  const statement = saidBy(answer.value === false ? { kk: 'партия мүшесі емес', ru: 'в партии не состоит', en: 'not a member of the party' } : NOT_CLEAR, answer, filing);
  return { candidateId, outcome: answer.value === false ? 'not-met' : 'unclear', facts, statement };
}

/** A party nominates only its own members, on its list and in districts alike. */
export const ownMemberRule = (citation: Citation): Rule => ({
  id: 'own-member',
  title: { kk: 'Ұсынушы партияның мүшесі', ru: 'Член выдвинувшей партии', en: 'Member of the nominating party' },
  concern: 'nomination',
  effect: 'fatal',
  ground: 'nomination-procedure',
  document: null,
  citation,
  observe: (filing) => {
    const { nominator, candidates } = filing;
    return nominator?.kind === 'party' ? candidates.map((candidate) => answeredMembership(filing, candidate.id) ?? membershipOf(candidate, nominator)) : [];
  },
});
