import { instant, type Actor, type Denial, type DocumentId, type FilingAction, type Identity, type Instant, type Result, type Role } from '@tirkeu/domain';
import type { Desk, Done } from '@tirkeu/desk';
import { paper, people, resolution, storyElection, underAge } from './stories.js';

/** 1 February 2023, 12:00 in Temirtau: nomination is open. */
export const inNomination: Instant = instant('2023-02-01T12:00:00+06:00');

export const contestIn = (district: number): string => `${storyElection.electionId}.KZ-35-C-temirtau.${district}`;
export const commissionOf = (district: number): string => `dec.KZ-35-C-temirtau.${district <= 3 ? 1 : district}`;

/** Somebody of the tests' people, acting for a commission when it is given. */
export function acting(role: Role, commissionId?: string, accountId?: string): Actor {
  const known = Object.values(people).find((one) => one.role === role);
  return { accountId: accountId ?? known?.accountId ?? `account-${role}`, name: known?.name ?? role, role, commissionIds: commissionId ? [commissionId] : [] };
}

export interface Nomination {
  readonly filingId: string;
  readonly district: number;
  readonly person: Identity;
  /** The account; the story's candidate when not given. */
  readonly applicantId?: string;
}

const applicant = ({ applicantId }: Pick<Nomination, 'applicantId'>): Actor => acting('candidate', undefined, applicantId);

/** What a result holds, or an error that names the denial: for steps that a test takes for granted. */
export function granted<Value>(result: Result<Value, Denial>): Value {
  if (!result.ok) throw new Error(`Denied: ${result.error.code} ${JSON.stringify({ ...result.error.facts, items: result.error.items })}`);
  return result.value;
}

/** A self-nominee's draft with everything that is needed to submit it. */
export async function prepare(desk: Desk, nomination: Nomination): Promise<Done> {
  const { filingId, district, person } = nomination;
  const actor = applicant(nomination);
  const request = (actionId: string) => ({ actionId: `${filingId}-${actionId}`, actor, receivedAt: inNomination });
  granted(await desk.open({ ...request('open'), contestId: contestIn(district), action: { type: 'open', filingId, route: 'self', nominator: null } }));
  const steps: readonly FilingAction[] = [
    { type: 'record-identity', candidateId: 'c1', identity: person },
    { type: 'record-contact', candidateId: 'c1', contact: { phone: '+7 700 000 00 00', email: 'person@example.kz', address: 'Теміртау, Үлгі көшесі, 1' } },
    { type: 'record-family', candidateId: 'c1', family: { maritalStatus: 'single', spouseName: null } },
    { type: 'record-background', candidateId: 'c1', background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } },
    ...(['intention-to-stand', 'biography'] as const satisfies readonly DocumentId[]).map((requirement): FilingAction => {
      const { attachedAt: _attachedAt, ...document } = paper(requirement, inNomination);
      return { type: 'attach-document', document };
    }),
  ];
  let done: Done | undefined;
  for (const [place, action] of steps.entries()) done = granted(await desk.act({ ...request(`step-${place}`), filingId, action }));
  if (!done) throw new Error('A draft takes at least one step');
  return done;
}

/** A party's list in Karaganda oblast, handed in by its agent; candidates `c1`, `c2` … are the persons in their order. */
export async function submitList(desk: Desk, filingId: string, persons: readonly Identity[]): Promise<Done> {
  const request = (actionId: string) => ({ actionId: `${filingId}-${actionId}`, actor: acting('agent'), receivedAt: inNomination });
  const nominator = { kind: 'party', id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'партия «Ауыл»', en: 'Auyl party' } } as const;
  granted(await desk.open({ ...request('open'), contestId: `${storyElection.electionId}.KZ-35.list`, action: { type: 'open', filingId, route: 'party-list', nominator } }));
  const document = (requirement: DocumentId, candidateId: string | null): FilingAction => {
    const { attachedAt: _attachedAt, ...attached } = paper(requirement, inNomination, candidateId);
    return { type: 'attach-document', document: attached };
  };
  const steps = persons.flatMap((identity, place): readonly FilingAction[] => {
    const candidateId = `c${place + 1}`;
    return [
      { type: 'record-identity', candidateId, identity },
      { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Қарағанды, Үлгі көшесі, 1' } },
      { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } },
      { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: 'auyl', disability: false } },
      document('consent-to-list', candidateId), document('biography', candidateId),
    ];
  });
  for (const [place, action] of [...steps, document('minutes-extract', null)].entries()) granted(await desk.act({ ...request(`step-${place}`), filingId, action }));
  return granted(await desk.act({ ...request('submit'), filingId, action: { type: 'submit' } }));
}

/** Somebody whom a filing names takes back their consent, in an account of their own. */
export const leave = (desk: Desk, filingId: string, { iin }: Identity): Promise<Result<Done, Denial>> => desk.act({
  actionId: `${filingId}-leave-${iin}`, filingId, action: { type: 'withdraw-consent', reason: null },
  actor: { ...acting('candidate', undefined, `account-of-${iin}`), iin }, receivedAt: inNomination,
});

export const submit = (desk: Desk, nomination: Nomination, actionId = `${nomination.filingId}-submit`): Promise<Result<Done, Denial>> =>
  desk.act({ actionId, filingId: nomination.filingId, action: { type: 'submit' }, actor: applicant(nomination), receivedAt: inNomination });

/** The candidate takes a submitted nomination back. */
export const withdraw = (desk: Desk, nomination: Nomination): Promise<Result<Done, Denial>> =>
  desk.act({ actionId: `${nomination.filingId}-withdraw`, filingId: nomination.filingId, action: { type: 'withdraw', reason: null }, actor: applicant(nomination), receivedAt: inNomination });

const commissionStep = (desk: Desk, { filingId, district }: Nomination, role: Role, action: FilingAction): Promise<Result<Done, Denial>> =>
  desk.act({ actionId: `${filingId}-${role}-${action.type}`, filingId, action, actor: acting(role, commissionOf(district)), receivedAt: inNomination });

/** The clerk takes a submitted nomination in hand. */
export const take = (desk: Desk, nomination: Nomination): Promise<Result<Done, Denial>> => commissionStep(desk, nomination, 'clerk', { type: 'take' });

/** The commission refuses a submitted nomination on the ground `requirements-not-met`, which is fatal. */
export async function refuse(desk: Desk, nomination: Nomination): Promise<Done> {
  const grounds = [{
    ground: underAge.ground, rule: underAge.rule, candidateId: 'c1', finding: underAge.finding, evidence: [{ kind: 'absent', requirement: 'deposit-proof' }],
  }] as const;
  granted(await take(desk, nomination));
  granted(await commissionStep(desk, nomination, 'clerk', { type: 'mark-requirement', rule: 'minimum-age', candidateId: 'c1', value: 'not-met', note: 'by the register' }));
  granted(await commissionStep(desk, nomination, 'clerk', { type: 'propose-refusal', grounds }));
  return granted(await commissionStep(desk, nomination, 'chair', { type: 'refuse', resolution: resolution('2023-02-01') }));
}

export const appeal = (desk: Desk, nomination: Nomination): Promise<Result<Done, Denial>> => desk.act({
  actionId: `${nomination.filingId}-appeal`, filingId: nomination.filingId, action: { type: 'lodge-appeal', to: 'court', number: null },
  actor: applicant(nomination), receivedAt: inNomination,
});

/** A court reverses the refusal: the candidate is on the register from now on. */
export const reinstate = (desk: Desk, nomination: Nomination): Promise<Result<Done, Denial>> =>
  commissionStep(desk, nomination, 'chair', { type: 'record-appeal-outcome', outcome: 'reversed', number: '2-15/2023' });
