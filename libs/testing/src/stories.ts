import {
  civilDate, instant, replay,
  type ActorRef, type AppliedGround, type Candidate, type Document, type DocumentId, type Filing, type FilingEvent, type FilingStatus, type Instant, type Resolution, type Route, type Text,
} from '@tirkeu/domain';

/** The people of the stories. None of them exists. */
export const people = {
  candidate: { accountId: 'account-aisulu', role: 'candidate', name: 'Үлгібаева Айсұлу' },
  agent: { accountId: 'account-agent', role: 'agent', name: 'Сейітов Марат' },
  clerk: { accountId: 'account-clerk', role: 'clerk', name: 'Сырымбет Алма' },
  secretary: { accountId: 'account-secretary', role: 'secretary', name: 'Гречишников Павел' },
  chair: { accountId: 'account-chair', role: 'chair', name: 'Таңсықова Сәуле' },
  system: { accountId: 'system', role: 'system', name: 'Tirkeu' },
} as const satisfies Record<string, ActorRef>;

/** The election of 19 March 2023 as it was called: nomination 20 January to 8 February, registration to 18 February, 18:00 in Temirtau (UTC+6). */
export const storyElection = {
  electionId: 'kz-maslikhat-2023-03-19',
  rulebookId: 'kz-maslikhat-2023',
  electionDay: civilDate('2023-03-19'),
  zone: 'Asia/Almaty',
  overrides: { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' },
  contestId: 'kz-maslikhat-2023-03-19.KZ-35-C-temirtau.7',
  commissionId: 'dec.KZ-35-C-temirtau.7',
} as const;

const at = (iso: string): Instant => instant(iso);

/** Born on 31 January 1990: 33 years old on election day. Unmarried. */
export const aisulu: Omit<Candidate, 'id'> = {
  iin: '900131490200',
  birthDate: civilDate('1990-01-31'),
  sex: 'female',
  nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу', patronymic: 'Мысалқызы' },
  nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу', patronymic: 'Мысалкызы' },
  citizen: true,
  residentSince: civilDate('1990-01-31'),
  maritalStatus: 'single',
  spouseName: null,
  phone: '+7 700 000 00 00',
  email: 'aisulu@example.kz',
  address: 'Теміртау, Үлгі көшесі, 1',
  education: 'жоғары',
  occupation: 'мұғалім, № 1 үлгі мектебі',
  party: null,
  disability: false,
};

/** A paper of two pages, with a hash that depends on what it is. */
export const paper = (requirement: DocumentId, attachedAt: Instant, candidateId: string | null = 'c1'): Document => ({
  requirement, candidateId, fileId: `file-${requirement}`, fileName: `${requirement}.pdf`, mediaType: 'application/pdf', bytes: 12_345, pages: 2,
  sha256: requirement.padEnd(64, '0').slice(0, 64).replaceAll(/[^0-9a-f]/g, 'a'), attachedAt,
});

/** Seven members, five present, four in favour: a lawful session. */
export const resolution = (on: string): Resolution => ({ number: '7/14', on: civilDate(on), vote: { members: 7, present: 5, inFavour: 4, against: 1 } });

const words = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** A fatal ground about the person, as applied. */
export const underAge: AppliedGround = {
  ground: 'requirements-not-met', rule: 'minimum-age', candidateId: 'c1',
  finding: words('Сайлау күні 19 жаста.', 'На день выборов 19 лет.', 'Aged 19 on election day.'),
  evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' }],
  title: words('Талаптарға сай емес', 'Не соответствует требованиям', 'Requirements not met'),
  statement: words('Кандидат талаптарға сай емес.', 'Кандидат не соответствует требованиям.', 'The candidate does not meet the requirements.'),
  citationPlace: words('104-бап', 'ст. 104', 'Art. 104'),
};

const by = { candidate: people.candidate, agent: people.agent, clerk: people.clerk, chair: people.chair };

const opening = (route: Route): FilingEvent => ({
  type: 'FilingOpened', at: at('2023-01-21T04:00:00Z'), by: route === 'self' ? by.candidate : by.agent, filingId: 'filing-1',
  electionId: storyElection.electionId, contestId: storyElection.contestId, commissionId: storyElection.commissionId, rulebookId: storyElection.rulebookId,
  form: 'single-member', seats: 1, electionDay: storyElection.electionDay, zone: storyElection.zone, route,
  nominator: route === 'self' ? null : { kind: 'party', id: 'auyl', name: words('«Ауыл» партиясы', 'партия «Ауыл»', 'Auyl party') },
});

const applicant = (route: Route): ActorRef => (route === 'self' ? by.candidate : by.agent);

function draft(route: Route): readonly FilingEvent[] {
  const who = { at: at('2023-01-22T04:00:00Z'), by: applicant(route) };
  const { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince, phone, email, address, maritalStatus, spouseName, education, occupation, party, disability } = aisulu;
  const nomination: readonly DocumentId[] = route === 'self' ? ['intention-to-stand', 'biography'] : ['minutes-extract', 'consent-to-stand', 'biography'];
  return [
    opening(route),
    { type: 'IdentityRecorded', ...who, candidateId: 'c1', identity: { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince } },
    { type: 'ContactRecorded', ...who, candidateId: 'c1', contact: { phone, email, address } },
    { type: 'FamilyRecorded', ...who, candidateId: 'c1', family: { maritalStatus, spouseName } },
    { type: 'BackgroundRecorded', ...who, candidateId: 'c1', background: { education, occupation, party, disability } },
    ...nomination.map((requirement): FilingEvent => ({ type: 'DocumentAttached', ...who, document: paper(requirement, who.at) })),
  ];
}

/** The hashes of the papers that a story has attached. */
const sealed = (events: readonly FilingEvent[]): Filing['manifest'] => replay(events).documents.map(({ requirement, candidateId, sha256 }) => ({ requirement, candidateId, sha256 }));

/**
 * A filing brought to a status by what happened to it, in January and February 2023. It was submitted on 1 February at 12:00 local time,
 * taken in hand by the clerk on 2 February, and all that follows happened on the days after.
 */
export function story(status: FilingStatus, route: Route = 'self'): readonly FilingEvent[] {
  const who = applicant(route);
  const step = (day: string, actor: ActorRef) => ({ at: at(`2023-02-${day}T06:00:00Z`), by: actor });
  const submitted: readonly FilingEvent[] = [...draft(route), { type: 'FilingSubmitted', ...step('01', who), manifest: [] }];
  const examined: readonly FilingEvent[] = [...submitted, { type: 'FilingTaken', ...step('02', by.clerk) }];
  const registered: readonly FilingEvent[] = [
    ...examined,
    { type: 'RegistrationProposed', ...step('04', by.clerk) },
    { type: 'FilingRegistered', ...step('05', by.chair), resolution: resolution('2023-02-05'), proposedBy: by.clerk, late: false },
  ];
  switch (status) {
    case 'draft': return draft(route);
    case 'late': return [...draft(route), { type: 'FilingReceivedLate', at: at('2023-02-08T12:00:03.120Z'), by: who, manifest: sealed(draft(route)), deadline: at('2023-02-08T12:00:00Z') }];
    case 'discarded': return [...draft(route), { type: 'DraftDiscarded', ...step('01', who) }];
    case 'submitted': return submitted;
    case 'in-examination': return examined;
    case 'awaiting-cure': return [...examined, {
      type: 'DeficiencyNoticeServed', ...step('03', by.clerk), number: 1, cureBy: at('2023-02-18T12:00:00Z'),
      defects: [{ rule: 'declaration', candidateId: 'c1', ground: 'documents-missing', document: 'declaration-certificate', found: underAge.finding, remedy: underAge.statement }],
    }];
    case 'proposed': return [...examined, { type: 'RegistrationProposed', ...step('04', by.clerk) }];
    case 'registered': return registered;
    case 'refused': return [
      ...examined,
      { type: 'RefusalProposed', ...step('04', by.clerk), grounds: [underAge] },
      { type: 'FilingRefused', ...step('05', by.chair), resolution: resolution('2023-02-05'), proposedBy: by.clerk, grounds: [underAge], appealBy: at('2023-02-12T18:00:00Z'), late: false },
    ];
    case 'withdrawn': return [...submitted, { type: 'CandidacyWithdrawn', ...step('06', who), reason: null }];
    case 'revoked': return [...submitted, { type: 'NominationRevoked', ...step('06', who), reason: 'съезд' }];
    case 'cancelled': return [...registered, { type: 'RegistrationCancelled', ...step('20', by.chair), resolution: resolution('2023-02-20'), grounds: [underAge], appealBy: at('2023-02-27T18:00:00Z') }];
    case 'died': return [...registered, { type: 'CandidateDied', ...step('20', by.clerk), candidateId: 'c1', diedOn: civilDate('2023-02-19') }];
  }
}

/** The filing that a story ends in. */
export const filingOf = (status: FilingStatus, route: Route = 'self'): Filing => replay(story(status, route));
