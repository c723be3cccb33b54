import { ROLES } from '@tirkeu/domain';
import { RequireRole } from '../shared/require-role.js';
import { AccountPage } from './account-page.js';

/** The page of one's own account, for whoever is signed in. */
export const AccountRoutes = () => <RequireRole roles={ROLES}><AccountPage /></RequireRole>;
