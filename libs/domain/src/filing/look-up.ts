import type { DocumentId } from '../rulebook/documents.js';
import type { RuleId } from '../rulebook/rules.js';
import type { Candidate, Defect, DeficiencyNotice, Document, Fact, FactName, Filing, Mark } from './filing.js';

/** The notice whose time is still running or that has not been answered; null when there is none. */
export const openNotice = (filing: Filing): DeficiencyNotice | null => {
  const last = filing.notices.at(-1);
  return last && last.answeredAt === null ? last : null;
};

/** The defects of the open notice that are still to be mended by somebody: of a list, those of persons who left it are not. */
export const openDefects = (filing: Filing): readonly Defect[] =>
  openNotice(filing)?.defects.filter(({ candidateId }) => candidateId === null || filing.candidates.some(({ id }) => id === candidateId)) ?? [];

const placeKey = (name: string, candidateId: string | null): string => `${candidateId ?? ''}\n${name}`;

/** Keeps the latest entry of each place with the list it was read from. A party list has thousands, and each is asked for: looked up, not searched for. */
function latestByPlace<Entry extends { readonly candidateId: string | null }>(nameOf: (entry: Entry) => string, isOutdone: (entry: Entry, before: Entry) => boolean = () => false): (entries: readonly Entry[]) => ReadonlyMap<string, Entry> {
  const known = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();
  return (entries) => {
    const before = known.get(entries);
    if (before) return before;
    const latest = new Map<string, Entry>();
    for (const entry of entries) {
      const key = placeKey(nameOf(entry), entry.candidateId);
      const earlier = latest.get(key);
      if (!earlier || !isOutdone(entry, earlier)) latest.set(key, entry);
    }
    known.set(entries, latest);
    return latest;
  };
}

/** A register that repeats an answer found to be wrong does not undo what the commission has found. */
const repeatsError = ({ value, overrules }: Fact, before: Fact): boolean => overrules === undefined && before.overrules !== undefined && before.overrules.value === value;

const latestFacts = latestByPlace<Fact>(({ name }) => name, repeatsError);
const latestDocuments = latestByPlace<Document>(({ requirement }) => requirement);

/** The latest answer of an outside source on a fact, or what the commission found instead of it. */
export const findFact = ({ facts }: Pick<Filing, 'facts'>, name: FactName, candidateId: string | null): Fact | undefined => latestFacts(facts).get(placeKey(name, candidateId));

/** The paper in one place of the document list, which holds one. */
export const findDocument = ({ documents }: Filing, requirement: DocumentId, candidateId: string | null): Document | undefined =>
  latestDocuments(documents).get(placeKey(requirement, candidateId));

/** Candidates on whose declaration the revenue body has not answered yet whether it is true. */
export const uncheckedDeclarations = (filing: Filing): readonly Candidate[] => filing.candidates.filter(({ id }) => findFact(filing, 'declaration-true', id) === undefined);

export const findMark = (filing: Filing, rule: RuleId, candidateId: string | null): Mark | undefined =>
  filing.marks.find((mark) => mark.rule === rule && mark.candidateId === candidateId);
