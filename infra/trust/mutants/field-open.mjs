import { rewrite } from '../../torture/mutants/rewrite.mjs';

// Overseers are shown how to reach people.
rewrite({ ending: '/api/dist/access/field-rules.js', from: /(reach: \{[^}]*overseer: )'none'/u, to: "$1'whole'" });
