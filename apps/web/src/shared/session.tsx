export { SessionProvider, homeOf, signInHref, useSession, type SessionInUse } from './session-context.js';
export { RequireRole, type RequireRoleProps } from './require-role.js';
