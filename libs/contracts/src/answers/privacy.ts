import { FORGETTING_REASONS, KEPT, PERSONAL_CLASSES, PERSONAL_FIELD_IDS, PURPOSES } from '@tirkeu/domain';
import type { HeldValue, PersonalDataView } from '../privacy-views.js';
import { dataRequest } from './filing.js';
import { instant, scalar, words } from './parts.js';
import { choice, list, named, nullable, object, text, type Schema } from './schema.js';

const held = object<HeldValue>({ field: choice(PERSONAL_FIELD_IDS), at: text, value: scalar, class: choice(PERSONAL_CLASSES), purpose: choice(PURPOSES), keepUntil: choice(KEPT) });
const version: Schema<1> = { json: { type: 'integer', enum: [1] } };

export const personalDataAnswer = named('PersonalDataView', object<PersonalDataView>({
  version, preparedAt: instant, filingId: text, electionTitle: words, account: object<PersonalDataView['account']>({ name: text, login: text }), held: list(held),
  published: nullable(object<NonNullable<PersonalDataView['published']>>({ entryId: text, at: nullable(instant) })),
  forgetting: nullable(object<NonNullable<PersonalDataView['forgetting']>>({ at: instant, reason: choice(FORGETTING_REASONS) })),
  forgottenAt: nullable(instant), requests: list(dataRequest),
}));
