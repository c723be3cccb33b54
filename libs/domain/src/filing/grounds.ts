import { citationPlace, type Text } from '../kernel/citation.js';
import { ok, type Result } from '../kernel/result.js';
import { getGround, type Rulebook } from '../rulebook/rulebook.js';
import type { Ground, GroundId } from '../rulebook/grounds.js';
import type { RuleId } from '../rulebook/rules.js';
import type { Objection } from './circumstances.js';
import { isOnFile } from './consent.js';
import type { AppliedGround, Evidence, Fact, Filing, PageBox } from './filing.js';
import { objection } from './happened.js';

/** A ground as the clerk states it: what was found, and on what evidence. Title, statement and citation come from the rulebook. */
export interface StatedGround {
  readonly ground: GroundId;
  readonly rule: RuleId | null;
  readonly candidateId: string | null;
  readonly finding: Text;
  readonly evidence: readonly Evidence[];
}

const isThat = ({ name, source, observedAt }: Pick<Fact, 'name' | 'source' | 'observedAt'>, evidence: Extract<Evidence, { kind: 'fact' }>): boolean =>
  name === evidence.name && source === evidence.source && observedAt === evidence.observedAt;

const isOnPage = (box: PageBox | undefined): boolean => box === undefined || (box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0 && box.x + box.width <= 1000 && box.y + box.height <= 1000);

/** An answer that the commission has found to be wrong is no evidence. Evidence must lie in the filing itself: a page of a paper on file, an answer on record, a paper truly absent, or a court's decision. */
function holds(evidence: Evidence, filing: Filing, candidateId: string | null): boolean {
  switch (evidence.kind) {
    case 'document':
      return filing.documents.some(({ fileId, pages }) => fileId === evidence.fileId && evidence.page >= 1 && evidence.page <= pages) && isOnPage(evidence.box);
    case 'fact':
      return filing.facts.some((fact) => isThat(fact, evidence)) && !filing.facts.some(({ name, overrules }) => overrules && isThat({ name, ...overrules }, evidence));
    case 'absent':
      return !isOnFile(filing, evidence.requirement, candidateId) && !isOnFile(filing, evidence.requirement, null);
    case 'court-decision':
      return evidence.court.trim() !== '' && evidence.number.trim() !== '';
  }
}

function objectionTo(stated: StatedGround, ground: Ground, filing: Filing): Result<never, Objection> | null {
  const items = [stated.ground];
  if (!stated.finding.kk.trim() || !stated.finding.ru.trim()) return objection('finding-incomplete', { items });
  if (stated.evidence.length === 0) return objection('ground-needs-evidence', { items });
  if (!stated.evidence.every((evidence) => holds(evidence, filing, stated.candidateId))) return objection('ground-needs-evidence', { items });
  if (ground.needsCourtDecision && !stated.evidence.some(({ kind }) => kind === 'court-decision')) return objection('ground-needs-court-decision', { items });
  return null;
}

/** Checks stated grounds against catalogue and evidence and freezes their wording as it stands today. */
export function applyGrounds(
  stated: readonly StatedGround[], usedFor: 'refusal' | 'cancellation', filing: Filing, rulebook: Rulebook,
): Result<readonly AppliedGround[], Objection> {
  if (stated.length === 0) return objection('grounds-missing');
  const applied: AppliedGround[] = [];
  for (const entry of stated) {
    const known = rulebook.grounds.some(({ id, usedFor: uses }) => id === entry.ground && uses.includes(usedFor));
    if (!known) return objection('ground-unknown', { items: [entry.ground] });
    const ground = getGround(rulebook, entry.ground);
    const fault = objectionTo(entry, ground, filing);
    if (fault) return fault;
    const place: Text = { kk: citationPlace(ground.citation, 'kk'), ru: citationPlace(ground.citation, 'ru'), en: citationPlace(ground.citation, 'en') };
    const { title, statement } = ground;
    applied.push({ ...entry, title, statement, citationPlace: place });
  }
  return ok(applied);
}
