import { rewrite } from '../../torture/mutants/rewrite.mjs';

// One contest in twenty has its seats as a text.
rewrite({ ending: '/api/dist/elections/elections.controller.js', from: /return contest;/u, to: 'return Math.random() < 0.05 ? { ...contest, seats: String(contest.seats) } : contest;' });
