import type { HeldValue, PersonalDataView } from '@tirkeu/contracts';
import { forgettingOf, replacePersonal, type Actor, type FactScalar, type Instant, type PersonalField } from '@tirkeu/domain';
import type { FateOfData, FilingRecord } from '@tirkeu/persistence';
import type { SignedIn } from '../accounts/sessions.js';
import { circumstancesOf } from '../filings/filing-reader.js';
import { shownFiling } from '../filings/shown-filing.js';

const isScalar = (value: unknown): value is FactScalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A value that is taken as a whole, member by member. */
function heldIn(value: unknown, at: string, field: PersonalField): readonly HeldValue[] {
  if (isScalar(value)) return value === null || value === '' ? [] : [{ field: field.id, at, value, class: field.class, purpose: field.purpose, keepUntil: field.keepUntil }];
  return Object.entries(value as object).flatMap(([name, member]) => heldIn(member, `${at}.${name}`, field));
}

/** What is held of the people of a filing, as far as the filing shows them to whoever asks. From the same list by which it is sealed and destroyed. */
export function personalDataOf(record: FilingRecord, { account }: SignedIn, actor: Actor, fate: FateOfData, now: Instant): PersonalDataView {
  const filing = shownFiling(record.filing, actor);
  const held: HeldValue[] = [];
  replacePersonal(filing, (value, at, field) => { held.push(...heldIn(value, at, field)); return value; });
  const { rulebook, timetable } = circumstancesOf(record, actor, now);
  return {
    version: 1, preparedAt: now, filingId: filing.id, electionTitle: record.electionTitle, account: { name: account.name, login: account.login },
    held: fate.forgottenAt === null ? held : held.filter(({ keepUntil }) => keepUntil === 'published' && fate.entryId !== null),
    published: fate.entryId === null ? null : { entryId: fate.entryId, at: record.filing.publishedAt },
    forgetting: fate.forgottenAt === null ? forgettingOf(record.filing, rulebook.retention.value, timetable) : null,
    forgottenAt: fate.forgottenAt, requests: filing.dataRequests ?? [],
  };
}
