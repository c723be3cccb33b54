/** A certification authority for tests, people who sign with it, and what has to be said of each signature. The product itself can only verify. */
export * from './signing/cases.js';
export * from './signing/particular-cases.js';
export * from './signing/sign-message.js';
export * from './signing/signing-keys.js';
export * from './signing/test-authority.js';
export * from './signing/write-der.js';
