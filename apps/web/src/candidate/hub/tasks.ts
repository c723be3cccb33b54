import {
  assess, findConsentFor, findDocument, fullName, getWindow, isOnFile, localDate, missingDetails, missingDocuments, openNotice, requiredDocuments,
  DETAIL_PAGES, type Candidate, type DetailPageId, type DocumentRequirement, type Filing, type Finding, type MaritalStatus, type RuleId, type Text,
} from '@tirkeu/domain';
import type { WorkingCopySummary } from '@tirkeu/contracts';
import type { MessageKey } from '@tirkeu/messages';
import { canAttach, documentHref, hrefOf, wouldBeLate, type FilingCase } from '../case/filing-case.js';

/** Nothing else is said of a task. */
export type TaskStatus = 'not-started' | 'in-progress' | 'completed' | 'problem' | 'blocked';

/** One line under the name of a task: words of the screen, or words of the law. */
export type TaskHint = { readonly text: Text } | {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Values that are words of the law. */
  readonly texts?: Readonly<Record<string, Text>>;
  /** A sum, written as money into the value `amount`. */
  readonly tenge?: number;
  /** Names, joined by commas into the value `list`. */
  readonly list?: readonly TaskHint[];
};

export interface Task {
  readonly id: string;
  readonly name: TaskHint;
  readonly status: TaskStatus;
  readonly hint?: TaskHint;
  /** Absent while it cannot be started. */
  readonly href?: string;
}

const DETAILS: Readonly<Record<DetailPageId, { readonly name: MessageKey; readonly hint: MessageKey; readonly fields: readonly string[]; readonly begun: (candidate: Candidate) => boolean }>> = {
  identity: { name: 'candidate:task.identity', hint: 'candidate:task.identity.hint', fields: ['identity', 'iin'], begun: () => true },
  contact: {
    name: 'candidate:task.contact', hint: 'candidate:task.contact.hint', fields: ['phone', 'address'],
    begun: ({ phone, email, address }) => [phone, email, address].some((value) => value !== ''),
  },
  family: {
    name: 'candidate:task.family', hint: 'candidate:task.family.hint', fields: ['maritalStatus', 'spouseName'],
    begun: ({ maritalStatus }) => maritalStatus !== null,
  },
  background: {
    name: 'candidate:task.background', hint: 'candidate:task.background.hint', fields: ['education', 'occupation'],
    begun: ({ education, occupation }) => [education, occupation].some((value) => value !== ''),
  },
};

export const MARITAL_WORDS: Readonly<Record<MaritalStatus, MessageKey>> = {
  single: 'candidate:family.single',
  married: 'candidate:family.married',
  divorced: 'candidate:family.divorced',
  widowed: 'candidate:family.widowed',
};

/** The page on which what a rule looks at is stated. */
export const PAGE_OF_RULE: Readonly<Record<RuleId, DetailPageId>> = { citizenship: 'identity', 'minimum-age': 'identity', residence: 'identity', 'own-member': 'background' };

const isWritable = ({ allowed }: FilingCase): boolean => allowed.includes('record-identity');

function isComplete(id: DetailPageId, { filing, candidate }: FilingCase): boolean {
  const missing = missingDetails(filing);
  return candidate !== undefined && !DETAILS[id].fields.some((field) => missing.includes(field));
}

function detailTask(id: DetailPageId, filingCase: FilingCase, findings: readonly Finding[], typed: readonly string[]): Task {
  const { filing, candidate } = filingCase;
  const { name, hint, begun } = DETAILS[id];
  if (!candidate && id !== 'identity') return { id, name: { key: name }, status: 'blocked', hint: { key: 'candidate:task.identity-first' } };
  const task = { id, name: { key: name }, href: isWritable(filingCase) ? hrefOf(filing.id, id) : undefined } as const;
  if (typed.includes(id)) return { ...task, status: 'in-progress', hint: { key: 'candidate:task.typed' } };
  const problem = findings.find(({ rule, outcome }) => outcome === 'not-met' && PAGE_OF_RULE[rule] === id);
  if (problem) return { ...task, status: 'problem', hint: { text: problem.statement } };
  const status = isComplete(id, filingCase) ? 'completed' : candidate && id !== 'identity' && begun(candidate) ? 'in-progress' : 'not-started';
  const married = id === 'family' && candidate?.maritalStatus ? MARITAL_WORDS[candidate.maritalStatus] : null;
  return { ...task, status, hint: { key: married ?? hint } };
}

/** Where the four pages about the person stand. All but the first need to know who it is. `typed`: pages where something stands typed and not recorded. */
export function detailTasks(filingCase: FilingCase, typed: readonly string[] = []): readonly Task[] {
  const { candidate, filing, rulebook } = filingCase;
  const findings = candidate ? assess(filing, rulebook) : [];
  return DETAIL_PAGES.map((id) => detailTask(id, filingCase, findings, typed));
}

/** Of a list each paper is one person's or the list's own; a filing in a district has one person. */
const isOf = ({ route }: Filing, candidateId: string | null, about: { readonly candidateId: string | null }): boolean => route !== 'party-list' || about.candidateId === candidateId;

const isNamedInNotice = ({ filing }: FilingCase, { id }: DocumentRequirement, candidateId: string | null): Text | null => {
  const notice = openNotice(filing);
  const defect = notice?.defects.find((each) => each.document === id && isOf(filing, candidateId, each));
  const current = filing.documents.find((each) => each.requirement === id && isOf(filing, candidateId, each));
  const consent = defect?.document ? findConsentFor(filing, defect.document, defect.candidateId) : undefined;
  const agreed = notice !== null && consent?.answer === 'given' && consent.at > notice.servedAt;
  return notice && defect && !agreed && (!current || current.attachedAt <= notice.servedAt) ? defect.found : null;
};

/** What the check sees on a paper that is there; the mere absence of a paper is a task not started, no problem. */
const problemOf = (findings: readonly Finding[], { id }: DocumentRequirement): Text | null =>
  findings.find(({ document, outcome }) => document === id && outcome === 'not-met')?.statement ?? null;

/** The sum to pay, where the law tells it. */
export function depositDue({ rulebook, filing, now }: FilingCase): number | null {
  const due = rulebook.deposit({ route: filing.route, onDate: localDate(now, filing.zone) });
  return due.outcome === 'due' ? due.amountKzt : null;
}

function depositHint(filingCase: FilingCase): TaskHint | null {
  const tenge = depositDue(filingCase);
  return tenge === null ? null : { key: 'candidate:task.deposit', tenge };
}

function blockedPaper(filingCase: FilingCase, { opensAfterCompliance }: DocumentRequirement): TaskHint {
  const { filing, candidate } = filingCase;
  if (!candidate) return { key: 'candidate:task.identity-first' };
  if (opensAfterCompliance && filing.compliance === null && filingCase.allowed.includes('attach-document')) return depositHint(filingCase) ?? { key: 'candidate:task.opens-after-compliance' };
  return { key: 'candidate:task.closed' };
}

/** A paper's title; of a list also whose it is. */
function paperName({ route, candidates }: Filing, { title }: DocumentRequirement, candidateId: string | null): TaskHint {
  const person = route === 'party-list' ? candidates.find(({ id }) => id === candidateId) : undefined;
  if (!person) return { text: title };
  const [inKazakh, inRussian] = [fullName(person.nameKk), fullName(person.nameRu)];
  return { text: { kk: `${title.kk}: ${inKazakh}`, ru: `${title.ru}: ${inRussian}`, en: `${title.en}: ${inKazakh}` } };
}

function paperTask(requirement: DocumentRequirement, candidateId: string | null, filingCase: FilingCase, seen: readonly Finding[]): Task {
  const { filing, candidate } = filingCase;
  const findings = seen.filter((finding) => isOf(filing, candidateId, finding));
  const id = filing.route === 'party-list' && candidateId !== null ? `${requirement.id}/${candidateId}` : requirement.id;
  const name = paperName(filing, requirement, candidateId);
  const attached = findDocument(filing, requirement.id, candidateId);
  const open = candidate !== undefined && canAttach(filingCase, requirement);
  const href = open || attached ? documentHref(filing, requirement.id, candidateId) : undefined;
  const named = isNamedInNotice(filingCase, requirement, candidateId);
  const problem = named ?? (attached ? problemOf(findings, requirement) : null);
  const consent = findConsentFor(filing, requirement.id, candidateId);
  const said = consent && findings.find(({ document }) => document === requirement.id)?.statement;
  if (consent && said) return { id, name, status: consent.answer === 'given' && !named ? 'completed' : 'problem', hint: { text: said }, href };
  if (problem) return { id, name, status: 'problem', hint: { text: problem }, href };
  if (attached) return { id, name, status: 'completed', hint: { key: 'candidate:pages', values: { count: attached.pages } }, href };
  if (!open) return { id, name, status: 'blocked', hint: blockedPaper(filingCase, requirement) };
  return { id, name, status: 'not-started', hint: { key: 'candidate:task.issuer', texts: { issuer: requirement.issuer } }, href };
}

/** The names of pages on which something stands typed and not recorded. */
export const typedPages = (copies: readonly WorkingCopySummary[] = []): readonly DetailPageId[] => DETAIL_PAGES.filter((id) => copies.some(({ page }) => page === id));
export const pageName = (id: DetailPageId): MessageKey => DETAILS[id].name;

/** Where the papers of one stage stand. */
export function paperTasks(filingCase: FilingCase, stage: 'nomination' | 'registration'): readonly Task[] {
  const { filing, rulebook, candidate } = filingCase;
  const findings = candidate ? assess(filing, rulebook) : [];
  return requiredDocuments(filing, rulebook)
    .filter(({ requirement }) => requirement.stage === stage)
    .map(({ requirement, candidateId }) => paperTask(requirement, candidateId, filingCase, findings));
}

/** What still stands between a draft and its submission, by the names of the tasks; empty when it can be handed in. */
export function missingToSubmit(filingCase: FilingCase): readonly TaskHint[] {
  const { filing, rulebook } = filingCase;
  const details = DETAIL_PAGES.filter((id) => !isComplete(id, filingCase)).map((id): TaskHint => ({ key: DETAILS[id].name }));
  const against = requiredDocuments(filing, rulebook).filter(({ requirement, candidateId }) => {
    const consent = findConsentFor(filing, requirement.id, candidateId);
    return consent !== undefined && consent.answer !== 'given' && isOnFile(filing, requirement.id, candidateId);
  });
  return [...details, ...[...missingDocuments(filing, rulebook, 'nomination'), ...against].map(({ requirement, candidateId }) => paperName(filing, requirement, candidateId))];
}

function submitTask(filingCase: FilingCase): Task {
  const { filing, allowed, now, timetable } = filingCase;
  const base = { id: 'submit', name: { key: 'candidate:task.submit' } as const };
  if (allowed.includes('submit') && !wouldBeLate(filingCase)) {
    const list = missingToSubmit(filingCase);
    return list.length === 0
      ? { ...base, status: 'not-started', hint: { key: 'candidate:task.submit.hint' }, href: hrefOf(filing.id, 'check') }
      : { ...base, status: 'blocked', hint: { key: 'candidate:task.submit.missing', list } };
  }
  const early = now < getWindow(timetable, 'nomination').opensAt;
  return { ...base, status: 'blocked', hint: { key: early ? 'candidate:task.submit.early' : 'candidate:task.closed' } };
}

function preCheckTask(filingCase: FilingCase): Task {
  const { filing, rulebook, candidate } = filingCase;
  const base = { id: 'pre-check', name: { key: 'candidate:task.pre-check' } as const };
  if (!candidate) return { ...base, status: 'blocked', hint: { key: 'candidate:task.identity-first' } };
  const found = toMend(filing, assess(filing, rulebook)).length;
  const href = hrefOf(filing.id, 'pre-check');
  if (found > 0) return { ...base, status: 'problem', hint: { key: 'candidate:task.pre-check.found', values: { count: found } }, href };
  if (missingToSubmit(filingCase).length === 0) return { ...base, status: 'completed', hint: { key: 'candidate:pre-check.nothing' }, href };
  return { ...base, status: 'not-started', hint: { key: 'candidate:task.pre-check.hint' }, href };
}

/** Findings that a person can act on now: not met, and more than a paper that has not come yet. */
export const toMend = (filing: Filing, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ outcome, concern, document, candidateId }) =>
    outcome === 'not-met' && !(concern === 'documents' && document !== null && !findDocument(filing, document, candidateId) && !findConsentFor(filing, document, candidateId)));

/** The last group: advice, the look over everything, the submission. */
export function finishTasks(filingCase: FilingCase): readonly Task[] {
  const { filing, candidate } = filingCase;
  const check: Task = candidate
    ? { id: 'check', name: { key: 'candidate:task.check' }, status: 'not-started', hint: { key: 'candidate:task.check.hint' }, href: hrefOf(filing.id, 'check') }
    : { id: 'check', name: { key: 'candidate:task.check' }, status: 'blocked', hint: { key: 'candidate:task.identity-first' } };
  return [preCheckTask(filingCase), check, submitTask(filingCase)];
}

/** "Completed: n of m". The two looks at the whole are no work of their own and do not count. */
export function progressOf(filingCase: FilingCase, typed: readonly string[] = []): { readonly completed: number; readonly of: number } {
  const counted = [...detailTasks(filingCase, typed), ...paperTasks(filingCase, 'nomination'), ...paperTasks(filingCase, 'registration'), submitTask(filingCase)];
  return { completed: counted.filter(({ status }) => status === 'completed').length, of: counted.length };
}
