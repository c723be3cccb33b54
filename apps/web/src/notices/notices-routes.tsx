import { RequireRole } from '../shared/require-role.js';
import { NoticesPage } from './notices-page.js';

/** The page of messages, for people who have filings or examine them. */
export const NoticesRoutes = () => <RequireRole roles={['candidate', 'agent', 'clerk', 'member', 'chair', 'secretary']}><NoticesPage /></RequireRole>;
