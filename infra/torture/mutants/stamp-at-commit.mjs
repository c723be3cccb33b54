import { rewrite } from './rewrite.mjs';

// Whoever had to wait is late by as much.
rewrite({
  ending: '/desk/dist/act-on-filing.js',
  from: /const circumstances = circumstancesOf\(ports, footing\.terms, request\);/u,
  to: `request = { ...request, receivedAt: ports.clock.now() };
    const circumstances = circumstancesOf(ports, footing.terms, request);`,
});
