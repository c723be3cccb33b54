import { rewrite } from '../../torture/mutants/rewrite.mjs';

// One of many problems comes with a status that no description knows.
rewrite({ ending: '/api/dist/platform/problem.js', from: /'number-not-stated': 409/u, to: "'number-not-stated': 402" });
