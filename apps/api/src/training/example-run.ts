import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Clock, Desk } from '@tirkeu/desk';
import { fullName, requiredDocuments, type Actor, type Filing, type FilingAction, type Nominator, type Role, type Rulebook } from '@tirkeu/domain';
import { trainingAccountId } from '../accounts/training-account.js';
import type { Intake } from '../documents/intake.js';
import type { ExampleFiling } from './example-filings.js';
import { drawExamplePaper } from './example-papers.js';

export interface ExamplePorts {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly intake: Intake;
  readonly rulebook: Rulebook;
  readonly electionId: string;
  /** The party of examples that are nominated by one. */
  readonly party: Nominator;
  readonly agent: Actor;
  /** Who acts in a role for a commission. */
  readonly staffOf: (role: Extract<Role, 'clerk' | 'chair'>, commissionId: string) => Actor;
}

/** One example on its way: each step is an ordinary action at the desk, at the present time, by who may do it. */
export class ExampleRun {
  filing!: Filing;
  readonly candidateId = randomUUID();

  constructor(readonly ports: ExamplePorts, readonly example: ExampleFiling, private readonly filingId: string) {}

  get applicant(): Actor {
    const { person, route } = this.example;
    if (route !== 'self') return this.ports.agent;
    return { accountId: trainingAccountId(`example.${this.filingId}`), role: 'candidate', name: fullName(person.nameKk), commissionIds: [] };
  }

  get clerk(): Actor {
    return this.ports.staffOf('clerk', this.filing.commissionId);
  }

  get chair(): Actor {
    return this.ports.staffOf('chair', this.filing.commissionId);
  }

  async open(): Promise<void> {
    const { ports: { desk, clock, electionId, party }, example: { contest, route }, filingId } = this;
    const result = await desk.open({
      actionId: randomUUID(), contestId: `${electionId}.${contest}`, actor: this.applicant, receivedAt: clock.now(),
      action: { type: 'open', filingId, route, nominator: route === 'self' ? null : party },
    });
    if (!result.ok) throw new Error(`The example ${filingId} was not opened: ${result.error.code}`);
    this.filing = result.value.filing;
  }

  async act(actor: Actor, action: FilingAction): Promise<void> {
    const { ports: { desk, clock }, filingId } = this;
    const result = await desk.act({ actionId: randomUUID(), filingId, action, actor, receivedAt: clock.now() });
    if (!result.ok) throw new Error(`The example ${filingId} was denied ${action.type}: ${result.error.code} ${(result.error.items ?? []).join(', ')}`);
    this.filing = result.value.filing;
  }

  async describe(partyName: string | null): Promise<void> {
    const { candidateId, example: { person } } = this;
    const { iin, birthDate, sex, nameKk, nameRu } = person;
    await this.act(this.applicant, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
    await this.act(this.applicant, { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Үлгі көшесі, 1' } });
    await this.act(this.applicant, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
    const background = { education: 'жоғары', occupation: 'мұғалім, № 1 үлгі мектебі', party: partyName, disability: false };
    await this.act(this.applicant, { type: 'record-background', candidateId, background });
  }

  /** Attaches every paper of a stage that is asked for now, except those named. */
  async attach(stage: 'nomination' | 'registration', { without = [], only }: { readonly without?: readonly string[]; readonly only?: string } = {}): Promise<void> {
    const asked = requiredDocuments(this.filing, this.ports.rulebook).filter(({ requirement: { id, stage: of } }) => of === stage && !without.includes(id) && (!only || id === only));
    for (const { requirement, candidateId } of asked) {
      const bytes = await drawExamplePaper(requirement.id, requirement.title, this.example.person);
      const { clock, intake } = this.ports;
      const file = await intake.receive({ filingId: this.filingId, stream: Readable.from([bytes]), name: `${requirement.title.kk}.pdf`, uploadedBy: this.applicant.accountId, uploadedAt: clock.now() });
      await this.act(this.applicant, { type: 'attach-document', document: { requirement: requirement.id, candidateId, ...file } });
    }
  }
}
