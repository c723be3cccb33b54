import { NAME_LIKENESSES } from '@tirkeu/domain';
import type { AlikeView, KinFilingView, KinView } from '../kin-views.js';
import { civilDate, instant, status, words } from './parts.js';
import { choice, flag, list, named, object, text } from './schema.js';

export const kinAnswer = named('KinView', object<KinView>({
  filings: list(object<KinFilingView>({
    candidateId: text, filingId: text, electionTitle: words, electionDay: civilDate, isThisElection: flag, contestTitle: words, status, submittedAt: instant, isOpen: flag,
  })),
  alike: list(object<AlikeView>({ filingId: text, name: text, birthDate: civilDate, iinLastFour: text, status, likeness: choice(NAME_LIKENESSES) })),
}));
