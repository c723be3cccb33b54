import { rewrite } from '../../torture/mutants/rewrite.mjs';

// The API lets everybody in to every object: what is still hidden is hidden by the database.
rewrite({ ending: '/api/dist/access/object-rules.js', from: /export function isOpenTo\([^\n]*\) \{\n/u, to: '$&    return true;\n' });
