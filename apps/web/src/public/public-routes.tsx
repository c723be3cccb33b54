import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../shared/not-found.js';
import { RegisterEntryPage } from './register/register-entry-page.js';
import { RegisterPage } from './register/register-page.js';
import { StartPage } from './start/start-page.js';

const CalendarPage = lazy(async () => ({ default: (await import('./calendar/calendar-page.js')).CalendarPage }));
const SignInPage = lazy(async () => ({ default: (await import('./account/sign-in-page.js')).SignInPage }));
const IdentityReturnPage = lazy(async () => ({ default: (await import('./account/identity-return-page.js')).IdentityReturnPage }));
const NewPasswordPage = lazy(async () => ({ default: (await import('./account/new-password-page.js')).NewPasswordPage }));
const NewAccountPage = lazy(async () => ({ default: (await import('./account/new-account-page.js')).NewAccountPage }));
const ReasonsPage = lazy(async () => ({ default: (await import('./register/reasons-page.js')).ReasonsPage }));
const DataPage = lazy(async () => ({ default: (await import('./register/data-page.js')).DataPage }));
const VerifyPage = lazy(async () => ({ default: (await import('./verify/verify-page.js')).VerifyPage }));
const EligibilityRoutes = lazy(async () => ({ default: (await import('./eligibility/eligibility-routes.js')).EligibilityRoutes }));
const OutagesPage = lazy(async () => ({ default: (await import('./outages/outages-page.js')).OutagesPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy/privacy-page.js')).PrivacyPage }));
const HelpPage = lazy(async () => ({ default: (await import('./help/help-page.js')).HelpPage }));

/** The pages that anybody may read, and sign-in. */
export function PublicRoutes() {
  return (
    <Switch>
      <Route path="/"><StartPage /></Route>
      <Route path="/calendar"><CalendarPage /></Route>
      <Route path="/register"><RegisterPage /></Route>
      <Route path="/register/reasons"><ReasonsPage /></Route>
      <Route path="/register/data"><DataPage /></Route>
      <Route path="/register/:entryId">{({ entryId }) => <RegisterEntryPage entryId={entryId} />}</Route>
      <Route path="/verify"><VerifyPage /></Route>
      <Route path="/can-i-stand/*?"><EligibilityRoutes /></Route>
      <Route path="/sign-in"><SignInPage /></Route>
      <Route path="/password"><NewPasswordPage /></Route>
      <Route path="/sign-in/with/:provider">{({ provider }) => <IdentityReturnPage provider={provider} />}</Route>
      <Route path="/account/new"><NewAccountPage /></Route>
      <Route path="/outages"><OutagesPage /></Route>
      <Route path="/privacy"><PrivacyPage /></Route>
      <Route path="/help"><HelpPage /></Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  );
}
