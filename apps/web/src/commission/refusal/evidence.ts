import {
  isOnFile, type CivilDate, type Document, type Evidence, type PageBox, type Fact, type Filing, type Finding, type Rulebook, type Text,
} from '@tirkeu/domain';

/** A piece of evidence that lies in the filing, to be picked and never typed. */
export interface EvidenceChoice {
  readonly key: string;
  readonly evidence: Evidence;
  readonly about:
    | { readonly kind: 'document'; readonly document: Document; readonly title: Text; readonly page: number }
    | { readonly kind: 'fact'; readonly fact: Fact }
    | { readonly kind: 'absent'; readonly title: Text };
}

const SHOWS_MAXIMUM = 400;
const shown = ({ kk, ru }: Text): string => (kk === ru ? kk : `${kk} · ${ru}`).slice(0, SHOWS_MAXIMUM);

export function evidenceKey(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'document': return `document/${evidence.fileId}/${evidence.page}`;
    case 'fact': return `fact/${evidence.name}/${evidence.source}/${evidence.observedAt}`;
    case 'absent': return `absent/${evidence.requirement}`;
    case 'court-decision': return 'court-decision';
  }
}

const choice = (evidence: Evidence, about: EvidenceChoice['about']): EvidenceChoice => ({ key: evidenceKey(evidence), evidence, about });

const ofPerson = (candidateId: string | null) => (entry: { readonly candidateId: string | null }): boolean =>
  candidateId === null || entry.candidateId === null || entry.candidateId === candidateId;

/** Whether the commission has found an answer to be wrong: then it proves nothing. */
const isOverruled = ({ facts }: Filing, { name, source, observedAt }: Fact): boolean =>
  facts.some(({ name: corrected, overrules }) => corrected === name && overrules?.source === source && overrules.observedAt === observedAt);

/**
 * Everything in the filing that can prove a ground, the likeliest first: the paper that the requirement is about, or the proof that
 * it is absent, then the answers of registers, then the other papers. Only what belongs to the person or to the whole filing.
 */
export function evidenceChoices(filing: Filing, rulebook: Rulebook, { candidateId, finding, statement }: {
  readonly candidateId: string | null;
  readonly finding: Finding | null;
  /** What the piece shows, if nothing else is said. */
  readonly statement: Text;
}): readonly EvidenceChoice[] {
  const titleOf = (document: Document): Text => rulebook.documents.find(({ id }) => id === document.requirement)?.title ?? { kk: document.fileName, ru: document.fileName, en: document.fileName };
  const documents = filing.documents.filter(ofPerson(candidateId)).flatMap((document) => Array.from({ length: document.pages }, (_, index) =>
    choice({ kind: 'document', fileId: document.fileId, page: index + 1, shows: shown(statement) }, { kind: 'document', document, title: titleOf(document), page: index + 1 })));
  const facts = filing.facts.filter(ofPerson(candidateId)).filter((fact) => !isOverruled(filing, fact)).toReversed().map((fact) =>
    choice({ kind: 'fact', name: fact.name, source: fact.source, observedAt: fact.observedAt }, { kind: 'fact', fact }));
  const absent = rulebook.documents
    .filter(({ id }) => !isOnFile(filing, id, candidateId) && !isOnFile(filing, id, null) && (finding === null || finding.document === id))
    .map(({ id, title }) => choice({ kind: 'absent', requirement: id }, { kind: 'absent', title }));
  const isOwn = ({ about }: EvidenceChoice): boolean => about.kind === 'document' && about.document.requirement === finding?.document;
  const isNamed = ({ about }: EvidenceChoice): boolean => about.kind === 'fact' && finding !== null && about.fact.name in finding.facts;
  return [
    ...documents.filter(isOwn),
    ...(finding === null ? [] : absent),
    ...facts.filter(isNamed),
    ...facts.filter((each) => !isNamed(each)),
    ...documents.filter((each) => !isOwn(each)),
  ];
}

/** The chosen pieces with a place marked on one page, or without. */
export const withBox = (evidence: readonly Evidence[], key: string, box: PageBox | undefined): readonly Evidence[] => evidence.map((each) => {
  if (each.kind !== 'document' || evidenceKey(each) !== key) return each;
  const { kind, fileId, page, shows } = each;
  return { kind, fileId, page, shows, ...(box && { box }) };
});

const thousandths = (part: number): number => Math.round(part * 1000);

/** A place on a page as it is recorded: in whole thousandths, within the page. */
export function boxOf({ x, y, width, height }: PageBox): PageBox {
  const [left, top] = [Math.min(thousandths(x), 999), Math.min(thousandths(y), 999)];
  return { x: left, y: top, width: Math.max(1, Math.min(thousandths(width), 1000 - left)), height: Math.max(1, Math.min(thousandths(height), 1000 - top)) };
}

/** The same in parts of the page, as it is drawn. */
export const regionOf = ({ x, y, width, height }: PageBox): PageBox => ({ x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 });

/** What a court's decision needs to be evidence. Null while something is missing. */
export function courtDecision(court: string, number: string, decidedOn: CivilDate | null): Evidence | null {
  if (court.trim() === '' || number.trim() === '' || decidedOn === null) return null;
  return { kind: 'court-decision', court: court.trim(), number: number.trim(), decidedOn };
}
