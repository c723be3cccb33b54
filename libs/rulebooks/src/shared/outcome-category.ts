import type { Ground, HistoryWord, OutcomeCategory } from '@tirkeu/domain';

/** Where a nomination stands while its history is read: nobody's yet, before the decision, or at an outcome. */
type Standing = OutcomeCategory | 'undecided';

function refusalCategory(words: string, grounds: readonly Ground[]): OutcomeCategory {
  const categories = words.split('+').map((id) => {
    const ground = grounds.find((entry) => entry.id === id);
    if (!ground) throw new RangeError(`Unknown ground: ${id}`);
    return ground.category;
  });
  return categories.includes('non-compliance') ? 'non-compliance' : 'documents-incomplete';
}

function next(standing: Standing, word: HistoryWord, grounds: readonly Ground[]): Standing {
  const [what = '', detail = ''] = word.split(':');
  if (what === 'submitted') return 'undecided';
  if (what === 'late' || what === 'discarded') return 'not-nominated';
  if (what === 'registered' || what === 'reinstated' || what === 'reversed') return 'registered';
  // A cancellation without effect; the word of the cancellation is told again when it has effect again.
  if (what === 'stayed' && standing === 'registration-cancelled') return 'registered';
  const onTheRegister = standing === 'registered';
  if (!onTheRegister && standing !== 'undecided') return standing;
  switch (what) {
    case 'withdrawn':
    case 'revoked':
      return onTheRegister ? 'withdrawn-after-registration' : 'withdrawn-before-registration';
    case 'refused':
      return refusalCategory(detail, grounds);
    case 'cancelled':
      return 'registration-cancelled';
    case 'died':
      return 'died';
    default:
      return standing;
  }
}

/**
 * How a nomination ended, in the categories of the published statistics. A refusal on several grounds is non-compliance
 * if any of them is. A decision set aside puts the candidate back on the register. What was never submitted, or came
 * late, is not counted as nominated; what was submitted and has not been decided is not counted yet either.
 */
export function categorise(history: readonly HistoryWord[], grounds: readonly Ground[]): OutcomeCategory {
  const standing = history.reduce<Standing>((current, word) => next(current, word, grounds), 'not-nominated');
  return standing === 'undecided' ? 'not-nominated' : standing;
}
