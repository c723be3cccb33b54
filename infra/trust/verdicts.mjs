/** What an answer says to whoever asked. `stranger`: nobody is known; `role`: the role may not; `ended`: the right that they act in does not stand; `absent`: it does not exist for them; `let in`: whatever the operation itself then says. */
export function outcomeOf({ status, code }) {
  if (status === 429 || status === 503) return 'held up';
  if (status >= 500) return 'failed';
  if (code === 'not-signed-in') return 'stranger';
  if (code === 'role-not-allowed') return 'role';
  if (code === 'access-ended') return 'ended';
  if (code === 'absent') return 'absent';
  return 'let in';
}

/** Whose right was taken, is over or is yet to come. */
const isOver = (actor) => ['ended', 'lapsed', 'ahead'].includes(actor);

/**
 * What a rule expects of a cell: an outcome, and of whoever is let in the statuses of which the answer must have one.
 * Nobody is let in by being told that what they sent was malformed: it says nothing of what would have come.
 */
export function expectationOf(rule, cell) {
  const { who, opens = () => true, gives } = rule;
  if (who !== 'anybody') {
    if (['public', 'disabled'].includes(cell.actor)) return { outcome: 'stranger' };
    // What is left is one's own account.
    if (isOver(cell.actor) && !(who === 'signed-in' && rule.inRight !== true)) return { outcome: 'ended' };
    if (who !== 'signed-in' && !who.includes(cell.actor)) return { outcome: 'role' };
  }
  const opened = opens(cell);
  if (opened === 'role') return { outcome: 'role' };
  if (!opened) return { outcome: 'absent' };
  const statuses = typeof gives === 'function' ? gives(cell) : gives;
  return statuses.length === 1 && statuses[0] === 404 ? { outcome: 'absent' } : { outcome: 'let in', statuses };
}

const told = (expectation) => (expectation.outcome === 'let in' ? `let in with ${expectation.statuses.join(' or ')}` : expectation.outcome);

/** What is wrong with an answer; nothing where it is as the rule says. */
export function faultsOf({ answer, expectation, hidden, cell, mayRead, seen }) {
  const outcome = outcomeOf(answer);
  const isExpected = outcome === expectation.outcome && (outcome !== 'let in' || expectation.statuses.includes(answer.status));
  return [
    ...(isExpected ? [] : [`${outcome} (${answer.status} ${answer.code ?? ''}), expected ${told(expectation)}`]),
    // What is none of somebody's business looks exactly like what does not exist.
    ...(outcome === 'absent' && hidden !== undefined && hidden !== answer.shape ? [`hidden otherwise than what does not exist: ${answer.shape}`] : []),
    ...Object.entries(seen).filter(([field, isSeen]) => isSeen && !mayRead[field](cell)).map(([field]) => `shows ${field}`),
  ];
}
