import { rewrite } from '../../torture/mutants/rewrite.mjs';

// One contest in twenty cannot be shown, whoever asks and however well.
rewrite({ ending: '/api/dist/elections/elections.controller.js', from: /return contest;/u, to: "if (Math.random() < 0.05) throw new Error('odd'); return contest;" });
