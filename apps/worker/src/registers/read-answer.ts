import { isCivilDate, isInstant, type FactName, type FactScalar, type Instant, type RegisterId } from '@tirkeu/domain';
import { plainToInstance } from 'class-transformer';
import { Equals, IsBoolean, IsInt, IsObject, IsOptional, IsString, MaxLength, Min, ValidateBy, ValidateIf, validateSync } from 'class-validator';
import type { Answer, Question } from './register.js';

const orNull = () => ValidateIf((_, value: unknown) => value !== null);
const IsDay = () => ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => isCivilDate(value) } });
const IsMoment = () => ValidateBy({ name: 'isMoment', validator: { validate: (value: unknown) => typeof value === 'string' && isInstant(value) } });

/** What every register sends. `answer` is absent when the person is not in the register. */
class Envelope {
  @IsMoment() answeredAt!: Instant;
  @IsBoolean() found!: boolean;
  @ValidateIf(({ found }: Envelope) => found) @IsObject() answer?: object;
}

class PopulationAnswer {
  @orNull() @IsBoolean() citizen!: boolean | null;
  @orNull() @IsDay() residentSince!: string | null;
  @IsDay() birthDate!: string;
  @orNull() @IsString() @MaxLength(310) nameKk!: string | null;
  @orNull() @IsString() @MaxLength(310) nameRu!: string | null;
}
class ConvictionsAnswer {
  @orNull() @IsBoolean() incapable!: boolean | null;
  @orNull() @IsBoolean() imprisoned!: boolean | null;
  @orNull() @IsBoolean() unspentConviction!: boolean | null;
  @orNull() @IsDay() convictionSpentOn!: string | null;
  @orNull() @IsBoolean() corruption!: boolean | null;
}
class RevenueAnswer {
  @orNull() @IsBoolean() declarationSubmitted!: boolean | null;
  @IsOptional() @IsBoolean() spouseDeclarationSubmitted?: boolean | null;
}
class PaymentsAnswer {
  @IsInt() @Min(0) receivedKzt!: number;
  @Equals('KZT') currency!: 'KZT';
}
class MembershipAnswer {
  @orNull() @IsBoolean() member!: boolean | null;
}

type Facts = Answer['facts'];
const known = (name: FactName, value: FactScalar): Facts => (value === null ? [] : [{ name, value }]);

interface Shape<Content extends object> {
  readonly content: new () => Content;
  readonly facts: (content: Content, question: Question) => Facts;
  /** What it means that a person is not in the register: where it should know everybody, that the answer is not clear. */
  readonly absent: (question: Question) => Facts;
}
const shape = <Content extends object>(one: Shape<Content>): Shape<Content> => one;

const SHAPES = {
  population: shape({
    content: PopulationAnswer,
    facts: ({ citizen, residentSince, birthDate, nameKk, nameRu }) => [
      { name: 'citizenship', value: citizen }, { name: 'resident-since', value: residentSince }, { name: 'registered-birth-date', value: birthDate },
      ...known('registered-name-kk', nameKk), ...known('registered-name-ru', nameRu),
    ],
    absent: () => [{ name: 'citizenship', value: null }, { name: 'resident-since', value: null }],
  }),
  convictions: shape({
    content: ConvictionsAnswer,
    facts: ({ incapable, imprisoned, unspentConviction, convictionSpentOn, corruption }) => [
      { name: 'incapacity', value: incapable }, { name: 'imprisonment', value: imprisoned }, { name: 'unspent-conviction', value: unspentConviction },
      ...known('conviction-spent-on', convictionSpentOn), { name: 'corruption-established', value: corruption },
    ],
    absent: () => (['incapacity', 'imprisonment', 'unspent-conviction', 'corruption-established'] as const).map((name) => ({ name, value: null })),
  }),
  revenue: shape({
    content: RevenueAnswer,
    facts: ({ declarationSubmitted, spouseDeclarationSubmitted = null }, { spouse }) => [
      { name: 'declaration-submitted', value: declarationSubmitted }, ...(spouse ? [{ name: 'spouse-declaration-submitted', value: spouseDeclarationSubmitted } as const] : []),
    ],
    absent: ({ spouse }) => [{ name: 'declaration-submitted', value: null }, ...(spouse ? [{ name: 'spouse-declaration-submitted', value: null } as const] : [])],
  }),
  // No payment is no fact: it may still come.
  payments: shape({ content: PaymentsAnswer, facts: ({ receivedKzt }) => [{ name: 'deposit-received', value: receivedKzt }], absent: () => [] }),
  'party-members': shape({ content: MembershipAnswer, facts: ({ member }) => [{ name: 'party-member', value: member }], absent: () => [{ name: 'party-member', value: false }] }),
} as const satisfies Readonly<Record<RegisterId, unknown>>;

/** What is wrong with an answer, by the names of its fields alone. */
export class WrongShape extends Error {
  override name = 'WrongShape';
}

function checked<Content extends object>(content: new () => Content, value: unknown): Content {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape('no object');
  const instance = plainToInstance(content, value);
  const faults = validateSync(instance, { whitelist: true });
  if (faults.length > 0) throw new WrongShape(faults.map(({ property }) => property).join(', '));
  return instance;
}

function factsBy<Content extends object>({ content, facts }: Shape<Content>, answer: unknown, question: Question): Facts {
  return facts(checked(content, answer), question);
}

/**
 * The facts in what a register sent. Fields that nobody asked for are passed over.
 *
 * @throws WrongShape when it is not what was agreed
 */
export function readAnswer(question: Question, body: unknown): Answer {
  const { answeredAt, found, answer } = checked(Envelope, body);
  switch (question.register) {
    case 'population': return { observedAt: answeredAt, facts: found ? factsBy(SHAPES.population, answer, question) : SHAPES.population.absent(question) };
    case 'convictions': return { observedAt: answeredAt, facts: found ? factsBy(SHAPES.convictions, answer, question) : SHAPES.convictions.absent(question) };
    case 'revenue': return { observedAt: answeredAt, facts: found ? factsBy(SHAPES.revenue, answer, question) : SHAPES.revenue.absent(question) };
    case 'payments': return { observedAt: answeredAt, facts: found ? factsBy(SHAPES.payments, answer, question) : SHAPES.payments.absent(question) };
    case 'party-members': return { observedAt: answeredAt, facts: found ? factsBy(SHAPES['party-members'], answer, question) : SHAPES['party-members'].absent(question) };
  }
}
