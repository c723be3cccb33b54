import type { PublicBallotView } from '@tirkeu/contracts';
import type { BallotName, CivilDate, ContestForm, Instant, PartyLot, PersonName, Text } from '@tirkeu/domain';

/** The ballot of a contest as data: what goes to whoever prints it, in a form that stays. */
export interface BallotDocument {
  readonly format: 'tirkeu-ballot';
  readonly version: 1;
  readonly election: { readonly id: string; readonly title: Text; readonly day: CivilDate };
  readonly contest: { readonly id: string; readonly title: Text; readonly maslikhat: Text; readonly district: number | null; readonly form: ContestForm };
  readonly commission: Text;
  readonly orderedBy: 'alphabet' | 'lot';
  readonly lot: PartyLot | null;
  readonly entries: readonly {
    readonly place: number; readonly id: string; readonly name: BallotName; readonly nameKk: PersonName | null; readonly nominator: { readonly id: string; readonly name: Text } | null;
  }[];
  readonly againstAll: Text;
  /** Before `closesAt` it is a proof that may still change. */
  readonly isFinal: boolean;
  readonly closesAt: Instant;
  readonly asOf: Instant;
}

/** The document of a ballot: nothing of it is an IIN, a birth date, an address or what somebody objected to. */
export const ballotDocument = (ballot: PublicBallotView): BallotDocument => ({
  format: 'tirkeu-ballot', version: 1,
  election: { id: ballot.electionId, title: ballot.election, day: ballot.electionDay },
  contest: { id: ballot.contestId, title: ballot.title, maslikhat: ballot.maslikhat, district: ballot.district, form: ballot.form },
  commission: ballot.commission, orderedBy: ballot.orderedBy, lot: ballot.lot,
  entries: ballot.entries.map(({ place, filingId, candidateId, name, nameKk, nominatorId, nominator }) => (
    { place, id: candidateId ?? filingId, name, nameKk, nominator: nominatorId && nominator ? { id: nominatorId, name: nominator } : null })),
  againstAll: ballot.againstAll, isFinal: ballot.asOf >= ballot.closesAt, closesAt: ballot.closesAt, asOf: ballot.asOf,
});

const text = { type: 'string', minLength: 1 };
const object = (properties: Readonly<Record<string, object>>, required = Object.keys(properties)): object => ({ type: 'object', additionalProperties: false, required, properties });
const orNull = (schema: object): object => ({ oneOf: [schema, { type: 'null' }] });
const words = object({ kk: text, ru: text, en: text });

/** JSON Schema of {@link BallotDocument} (draft 2020-12). */
export const BALLOT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ballot of a contest',
  description: 'Candidates by the alphabet of the state language, parties by lot; "against all" stands last and is no entry.',
  ...object({
    format: { const: 'tirkeu-ballot' }, version: { const: 1 },
    election: object({ id: text, title: words, day: { type: 'string', format: 'date' } }),
    contest: object({ id: text, title: words, maslikhat: words, district: { type: ['integer', 'null'], minimum: 1 }, form: { enum: ['single-member', 'party-list'] } }),
    commission: words, orderedBy: { enum: ['alphabet', 'lot'] },
    lot: orNull(object({ order: { type: 'array', items: text, uniqueItems: true }, drawnOn: { type: 'string', format: 'date' }, protocol: text })),
    entries: {
      type: 'array',
      items: object({
        place: { type: 'integer', minimum: 1 }, id: text, name: object({ kk: text, ru: text }),
        nameKk: orNull(object({ surname: text, givenName: { type: 'string' }, patronymic: { type: 'string' } }, ['surname', 'givenName'])), nominator: orNull(object({ id: text, name: words })),
      }),
    },
    againstAll: words, isFinal: { type: 'boolean' }, closesAt: { type: 'string', format: 'date-time' }, asOf: { type: 'string', format: 'date-time' },
  }),
} as const;
