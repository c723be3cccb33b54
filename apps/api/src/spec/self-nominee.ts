import { randomUUID } from 'node:crypto';
import type { ActionAnswer, FileView, FilingView } from '@tirkeu/contracts';
import { assess, type DocumentId } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { drawExamplePaper } from '../training/example-papers.js';
import { examplePerson, type ExamplePerson } from '../training/example-people.js';
import { CONTEST } from './api-under-test.js';
import type { Caller } from './caller.js';

let people = 0;

/** Somebody new with an IIN of their own, born in 1990. */
export const newPerson = (): ExamplePerson => examplePerson('Үлгібаева Айсұлу Мысалқызы', 'Ульгибаева Айсулу Мысалкызы', 'female', '1990-01-31', ++people);

export interface Draft {
  readonly filingId: string;
  readonly candidateId: string;
  readonly person: ExamplePerson;
}

export const paperFor = (person: ExamplePerson, requirement: DocumentId): Promise<Buffer> =>
  drawExamplePaper(requirement, { kk: 'Құжат', ru: 'Документ', en: 'Paper' }, person);

export async function open(candidate: Caller, contestId = CONTEST): Promise<ActionAnswer> {
  const answer = await candidate.post<ActionAnswer>('/api/filings', { actionId: randomUUID(), contestId, route: 'self' });
  if (answer.status !== 201) throw new Error(`No draft: ${answer.text}`);
  return answer.body;
}

export async function attach(candidate: Caller, { filingId, candidateId, person }: Draft, requirement: DocumentId): Promise<FileView> {
  const file = await candidate.upload(filingId, await paperFor(person, requirement), `${requirement}.pdf`);
  if (file.status !== 201) throw new Error(`No file: ${file.text}`);
  await candidate.act(filingId, { type: 'attach-document', document: { requirement, candidateId, fileId: file.body.fileId } });
  return file.body;
}

/** A draft with all details and papers, ready to be submitted. */
export async function prepare(candidate: Caller, { contestId = CONTEST, person = newPerson() }: { readonly contestId?: string; readonly person?: ExamplePerson } = {}): Promise<Draft> {
  const { view } = await open(candidate, contestId);
  const draft = { filingId: view.filing.id, candidateId: randomUUID(), person };
  const { filingId, candidateId } = draft;
  const { iin, birthDate, sex, nameKk, nameRu } = person;
  await candidate.act(filingId, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  await candidate.act(filingId, { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: 'aisulu@example.kz', address: 'Теміртау, Үлгі көшесі, 1' } });
  await candidate.act(filingId, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
  await candidate.act(filingId, { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } });
  for (const requirement of ['intention-to-stand', 'biography', 'declaration-certificate'] as const) await attach(candidate, draft, requirement);
  return draft;
}

export async function submitted(candidate: Caller, options: Parameters<typeof prepare>[1] = {}): Promise<Draft> {
  const draft = await prepare(candidate, options);
  await candidate.act(draft.filingId, { type: 'submit' });
  return draft;
}

const at = '2026-12-02T05:00:00.000Z';

/** The clerk's registers answer, all clear. */
export async function askRegisters(clerk: Caller, { filingId, candidateId, person }: Draft): Promise<void> {
  const answers = [
    ['citizenship', true], ['incapacity', false], ['unspent-conviction', false], ['corruption-established', false], ['resident-since', person.birthDate], ['declaration-submitted', true],
  ] as const;
  for (const [name, value] of answers) {
    await clerk.act(filingId, { type: 'record-fact', fact: { name, candidateId, value, source: 'register', observedAt: at as never } });
  }
}

/** The clerk goes through the checklist that the browser computes from the filing. */
export async function markAll(clerk: Caller, filingId: string): Promise<void> {
  const { body } = await clerk.get<FilingView>(`/api/filings/${filingId}`);
  for (const { rule, candidateId, outcome } of assess(body.filing, getRulebook(body.filing.rulebookId))) {
    await clerk.act(filingId, { type: 'mark-requirement', rule, candidateId, value: outcome === 'not-met' ? 'not-met' : 'met', note: outcome === 'met' ? null : 'құжат бойынша' });
  }
}
