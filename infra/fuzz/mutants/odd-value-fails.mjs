import { rewrite } from '../../torture/mutants/rewrite.mjs';

// An id that nobody would have is more than the program can bear.
rewrite({ ending: '/api/dist/platform/id.pipe.js', from: /transform\(value\) \{/u, to: "transform(value) {\n        if (value.includes('*')) throw new TypeError('odd');" });
