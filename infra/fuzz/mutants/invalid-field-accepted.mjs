import { rewrite } from '../../torture/mutants/rewrite.mjs';

// A field that no class names is passed over instead of being an error.
rewrite({ ending: '/api/dist/platform/invalid-fields.js', from: /forbidNonWhitelisted: true/u, to: 'forbidNonWhitelisted: false' });
