import { AGENCY_STATES, type AgenciesView, type AgencyToJudge, type AgencyView } from '../agency-views.js';
import { instant, words } from './parts.js';
import { choice, flag, list, named, nullable, object, text } from './schema.js';

const fields = {
  id: text, kind: choice(['party', 'public-association']), name: words, registrationNumber: nullable(text), regionId: nullable(text), paperName: text, askedAt: instant,
  state: choice(AGENCY_STATES), judgedAt: nullable(instant), endedAt: nullable(instant), reason: nullable(text), grantId: nullable(text),
} as const;
export const agencyAnswer = named('AgencyView', object<AgencyView>(fields));
export const agenciesAnswer = named('AgenciesView', object<AgenciesView>({
  agencies: list(agencyAnswer), parties: list(object<AgenciesView['parties'][number]>({ id: text, name: words })),
}));
export const agencyToJudge = named('AgencyToJudge', object<AgencyToJudge>({ ...fields, person: text, isIdentified: flag }));
