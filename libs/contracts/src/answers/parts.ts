import {
  ANNOUNCEMENTS, DENIAL_CODES, ESIGNATURE_TERMS, FILING_ACTIONS, FILING_STATUSES, GROUNDS, RESTORABLE, ROLES, ROUTES,
  type CalendarOverrides, type CivilDate, type Denial, type Election, type Extension, type FactScalar, type Instant, type PersonName, type Text,
} from '@tirkeu/domain';
import type { CommissionView, ContestView, ElectionView, MapView, PersonaView, PlatformView, Problem, RoleGrantView, SessionView } from '../views.js';
import { FIELD_CODES, PROBLEM_CODES } from '../problem-codes.js';
import { choice, count, flag, formed, list, named, nullable, object, optional, record, text, type Schema } from './schema.js';

export const instant = formed<Instant>({ format: 'date-time' });
export const civilDate = formed<CivilDate>({ format: 'date' });
export const words = named('Text', object<Text>({ kk: text, ru: text, en: text }));
export const role = choice(ROLES);
export const route = choice(ROUTES);
export const status = choice(FILING_STATUSES);
export const ground = choice(GROUNDS);
export const scalar: Schema<FactScalar> = { json: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'object', nullable: true, maxProperties: 0 }] } };
export const facts = record(scalar);
export const personName = named('PersonName', object<PersonName>({ surname: text, givenName: text, patronymic: optional(text) }));
export const contestForm = choice(['single-member', 'party-list']);

export const problemAnswer = named('Problem', object<Problem>({
  type: text, title: text, status: count, code: formed<string>({ enum: [...new Set([...PROBLEM_CODES, ...DENIAL_CODES])] }), detail: optional(text), traceId: text,
  allowed: optional(list(choice(FILING_ACTIONS))),
  span: optional(object<NonNullable<Denial['span']>>({ opensAt: nullable(instant), closesAt: nullable(instant) })),
  items: optional(list(text)),
  facts: optional(facts),
  fields: optional(list(object<NonNullable<Problem['fields']>[number]>({ pointer: text, code: formed<string>({ enum: [...FIELD_CODES] }) }))),
}));

export const roleGrant = named('RoleGrantView', object<RoleGrantView>({ id: text, role, commissionIds: list(text), regionIds: list(text), title: words }));
export const sessionAnswer = named('SessionView', object<SessionView>({
  account: object<SessionView['account']>({
    id: text, name: text, login: text, number: nullable(object<NonNullable<SessionView['account']['number']>>({ lastFour: text, isConfirmed: flag })),
  }), grants: list(roleGrant), active: roleGrant, csrfToken: text, setUpNeeded: optional(flag),
  ended: optional(object<NonNullable<SessionView['ended']>>({ how: choice(['ahead', 'lapsed', 'revoked']), at: nullable(instant) })),
}));
export const platformAnswer = named('PlatformView', object<PlatformView>({ mode: choice(['training', 'production']), serverTime: instant, currentElectionId: text, identityProviders: optional(list(object<NonNullable<PlatformView['identityProviders']>[number]>({ id: text, name: words }))) }));
/** The description of the API itself. */
export const descriptionAnswer: Schema<object> = { json: { type: 'object', required: ['openapi', 'paths', 'components'], additionalProperties: true } };
export const personaAnswer = named('PersonaView', object<PersonaView>({ id: text, name: words, role, about: words, login: text, password: text, iin: nullable(text) }));

export const overrides = object<CalendarOverrides>({ nominationOpens: optional(text), nominationCloses: optional(text), registrationCloses: optional(text) });
const extension = object<Extension>({ nominationCloses: text, registrationCloses: text, resolution: text, lostTime: optional(choice(RESTORABLE)) });
const announcement = object<Election['announcements'][number]>({ kind: choice(ANNOUNCEMENTS), subject: text, trueSince: instant, count });
export const electionAnswer = named('ElectionView', object<ElectionView>({
  id: text, title: words, kind: choice(['regular', 'extraordinary', 'by-election', 'training']), electionDay: civilDate, rulebookId: text, overrides, esignature: optional(nullable(choice(ESIGNATURE_TERMS))), contests: count, seats: count,
  announcements: list(announcement), madeUp: flag,
}));
export const mapAnswer = named('MapView', object<MapView>({
  regions: list(object<MapView['regions'][number]>({ id: text, names: words, kind: text, zone: text })),
  localities: list(object<MapView['localities'][number]>({ id: text, regionId: text, names: words, kind: text })),
}));
export const commissionAnswer = named('CommissionView', object<CommissionView>({
  id: text, kind: choice(['central', 'territorial', 'district']), names: words, zone: text, regionId: nullable(text),
}));
export const contestAnswer = named('ContestView', object<ContestView>({
  id: text, electionId: text, rulebookId: text, electionDay: civilDate, overrides, extension: nullable(extension), maslikhatId: text, regionId: text, localityId: nullable(text),
  tier: choice(['oblast', 'city', 'district']), form: contestForm, district: nullable(count), seats: count, title: words, maslikhat: words, commission: commissionAnswer, zone: text,
}));

