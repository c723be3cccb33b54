import { ok, type Result } from '../kernel/result.js';
import { missingDetails, missingDocuments } from './assess.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { FilingEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Filing } from './filing.js';
import { happened, objection } from './happened.js';

const whoIn = ({ candidates }: Filing): string => candidates.map(({ id, iin }) => `${id} ${iin}`).join();

/**
 * What was handed in may be replaced until nomination closes, as long as the commission has not taken it up: each change hands the
 * whole in again with a receipt of its own, and the last one counts. Whole it has to stay, and about the same people.
 * A draft is changed and no more.
 */
export function replaced(filing: Filing, events: readonly FilingEvent[], circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  if (filing.status !== 'submitted') return ok(events);
  const next = events.reduce(evolve, filing);
  if (whoIn(next) !== whoIn(filing)) return objection('person-replaced');
  const details = missingDetails(next);
  if (details.length > 0) return objection('details-missing', { items: details });
  const papers = missingDocuments(next, circumstances.rulebook, 'nomination');
  if (papers.length > 0) return objection('documents-missing', { items: papers.map(({ requirement }) => requirement.id) });
  const manifest = next.documents.map(({ requirement, candidateId, sha256 }) => ({ requirement, candidateId, sha256 }));
  return ok([...events, { type: 'FilingSubmitted', ...happened(circumstances), manifest }]);
}
