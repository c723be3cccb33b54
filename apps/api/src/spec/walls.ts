/** What stands around every answer, as an auditor would write it down: the name of a header and what it must say. */
const WALLS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'; .*base-uri '(?:none|self)'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /^camera=\(self\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-permitted-cross-domain-policies': /^none$/,
  'x-trace-id': /^[0-9a-f]{32}$/,
  'cache-control': /^(?:no-store|no-cache|private, |public, )/,
};

/** The walls that an answer lacks. */
export const missingWalls = (headers: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(WALLS).filter(([name, form]) => !form.test(String(headers[name] ?? ''))).map(([name]) => name);
