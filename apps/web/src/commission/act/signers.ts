import type { ActContext } from '@tirkeu/domain';
import { useActContext } from '../../shared/act-paper.js';
import type { Case } from '../case.js';

/** The names on an act: whoever recorded the decision, or would record it now. Others sign by hand on the blank line. */
export function useSignedContext({ view, filing, circumstances: { actor } }: Case): ActContext {
  const recorder = filing.decision?.by ?? actor;
  return useActContext(view, { chair: recorder.role === 'chair' ? recorder.name : null, secretary: actor.role === 'secretary' ? actor.name : null });
}
