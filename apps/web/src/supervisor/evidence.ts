import { civilDate, isCivilDate, localDate, type AppliedGround, type Document, type Evidence, type Filing, type Rulebook } from '@tirkeu/domain';
import { formatDate, formatDateWithYear, formatMoney, formatNumber, formatTime, type MessageKey } from '@tirkeu/messages';
import type { WordsInUse } from '../shared/language.js';

/** One piece of evidence with the ground it stands for; pieces are numbered through the whole decision. */
export interface Exhibit {
  readonly number: number;
  readonly evidence: Evidence;
  readonly ground: AppliedGround;
  /** The paper shown; null for evidence that is no paper, or one that is gone. */
  readonly document: Document | null;
}

/** The grounds of the act in force: of the cancellation if there is one, else of the decision. */
export const groundsOf = ({ decision, cancellation }: Filing): readonly AppliedGround[] => cancellation?.grounds ?? decision?.grounds ?? [];

export function exhibitsOf(filing: Filing): readonly Exhibit[] {
  const pieces = groundsOf(filing).flatMap((ground) => ground.evidence.map((evidence) => ({ evidence, ground })));
  return pieces.map(({ evidence, ground }, index) => ({
    number: index + 1,
    evidence,
    ground,
    document: evidence.kind === 'document' ? filing.documents.find(({ fileId }) => fileId === evidence.fileId) ?? null : null,
  }));
}

/** The address of one page of a file as an image. */
export const pageImageUrl = (filingId: string, fileId: string, page: number): string =>
  `/api/filings/${encodeURIComponent(filingId)}/files/${encodeURIComponent(fileId)}/pages/${page}`;

/** The names of outside facts. */
export const FACT_WORDS = {
  citizenship: 'supervisor:fact.citizenship',
  'resident-since': 'supervisor:fact.resident-since',
  incapacity: 'supervisor:fact.incapacity',
  imprisonment: 'supervisor:fact.imprisonment',
  'unspent-conviction': 'supervisor:fact.unspent-conviction',
  'conviction-spent-on': 'supervisor:fact.conviction-spent-on',
  'corruption-established': 'supervisor:fact.corruption-established',
  'declaration-submitted': 'supervisor:fact.declaration-submitted',
  'spouse-declaration-submitted': 'supervisor:fact.spouse-declaration-submitted',
  'declaration-true': 'supervisor:fact.declaration-true',
  'deposit-received': 'supervisor:fact.deposit-received',
  'court-decision': 'supervisor:fact.court-decision',
  'early-campaigning': 'supervisor:fact.early-campaigning',
  'party-member': 'supervisor:fact.party-member',
  'registered-name-kk': 'supervisor:fact.registered-name-kk',
  'registered-name-ru': 'supervisor:fact.registered-name-ru',
  'registered-birth-date': 'supervisor:fact.registered-birth-date',
} as const satisfies Readonly<Record<Extract<Evidence, { kind: 'fact' }>['name'], MessageKey>>;

/** The name of a paper in the document list; its file name where the list has no such paper. */
export const paperTitle = (rulebook: Rulebook, { requirement }: Pick<Document, 'requirement'>, { text }: WordsInUse): string => {
  const entry = rulebook.documents.find(({ id }) => id === requirement);
  return entry === undefined ? requirement : text(entry.title);
};

/** The register or body that answered; what the commission itself established has no name of its own. */
export const sourceName = (source: string, { t }: WordsInUse): string => (source === 'commission' ? t('supervisor:crumb.commission') : source);

/** What the source answered, in words; null where the answer is no longer among the facts. */
export function factAnswer(evidence: Extract<Evidence, { kind: 'fact' }>, { facts }: Filing, { t, language }: WordsInUse): string | null {
  const fact = facts.findLast(({ name, observedAt }) => name === evidence.name && observedAt === evidence.observedAt) ?? facts.findLast(({ name }) => name === evidence.name);
  if (fact === undefined || fact.value === null) return null;
  if (typeof fact.value === 'boolean') return t(fact.value ? 'supervisor:answer.yes' : 'supervisor:answer.no');
  if (typeof fact.value === 'number') return evidence.name === 'deposit-received' ? formatMoney(fact.value, language) : formatNumber(fact.value, language);
  return isCivilDate(fact.value) ? formatDateWithYear(civilDate(fact.value), language) : fact.value;
}

/** What a piece of evidence is and what it shows, in two lines. */
export function exhibitWords({ evidence, document }: Exhibit, filing: Filing, rulebook: Rulebook, words: WordsInUse): { readonly title: string; readonly detail: string } {
  const { t, language } = words;
  switch (evidence.kind) {
    case 'document':
      return {
        title: document === null ? t('supervisor:evidence.gone') : paperTitle(rulebook, document, words),
        detail: t('supervisor:evidence.page', { page: evidence.page, shows: evidence.shows }),
      };
    case 'absent':
      return { title: t('supervisor:evidence.absent'), detail: paperTitle(rulebook, evidence, words) };
    case 'fact':
      return {
        title: t(FACT_WORDS[evidence.name]),
        detail: t('supervisor:evidence.register', { source: sourceName(evidence.source, words), moment: `${formatDate(localDate(evidence.observedAt, filing.zone), language)}, ${formatTime(evidence.observedAt, filing.zone)}` }),
      };
    case 'court-decision':
      return { title: t('supervisor:evidence.court'), detail: `${evidence.court}, № ${evidence.number}, ${formatDateWithYear(evidence.decidedOn, language)}` };
  }
}
