import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { isCivilDate, isInstant } from '@tirkeu/domain';
import { Transform, Type, plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateBy, ValidateIf, ValidateNested,
} from 'class-validator';

/** `nullable`: null is an answer of its own. `optional`: the field may be left out. */
interface Presence {
  readonly nullable?: boolean;
  readonly optional?: boolean;
  readonly description?: string;
}

const present = ({ nullable, optional }: Presence): PropertyDecorator[] => [
  // Left out is not null: what is only optional is checked when it is null, and null it cannot be.
  ...(optional || nullable ? [ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null))] : []),
];

const described = ({ nullable = false, optional = false, description }: Presence) => ({ nullable, required: !optional, ...(description && { description }) });

// A half surrogate has no canonical JSON, and a NUL cannot be stored; no control character belongs in what people write.
const NOT_PLAIN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

const isPlainText = (value: unknown): boolean => typeof value === 'string' && !NOT_PLAIN.test(value);

const IsPlainText = () => ValidateBy({ name: 'isPlainText', validator: { validate: isPlainText } });

const normal = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').trim() : value);

/** The form of what may be left empty, as it is described. */
const orEmpty = (pattern: string | undefined): { readonly pattern?: string } => (pattern === undefined ? {} : { pattern: `^$|${pattern}` });

/** What a person wrote: without outer white space, in Unicode normal form C, without control characters. Empty is as good as left out where it may be. */
export function TextField({ max, min = 0, matches, ...presence }: Presence & { readonly max: number; readonly min?: number; readonly matches?: RegExp }): PropertyDecorator {
  const form = presence.optional ? orEmpty(matches?.source ?? (min > 0 ? `^[\\s\\S]{${min}}` : undefined)) : { ...(min > 0 && { minLength: min }), ...(matches && { pattern: matches.source }) };
  return applyDecorators(
    ApiProperty({ type: String, maxLength: max, ...form, ...described(presence) }),
    ...present(presence),
    Transform(({ value }: { value: unknown }) => (presence.optional && normal(value) === '' ? undefined : normal(value))),
    IsPlainText(),
    MaxLength(max),
    ...(min > 0 ? [MinLength(min)] : []),
    ...(matches ? [Matches(matches)] : []),
  );
}

/** A secret that a person typed: taken as it is. */
export function SecretField({ min, max, ...presence }: Presence & { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'password', minLength: min, maxLength: max, ...described(presence) }), ...present(presence), IsPlainText(), MinLength(min), MaxLength(max));
}

/** One of a closed list. */
export function ChoiceField(choices: readonly string[], presence: Presence = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, enum: [...choices, ...(presence.nullable ? [null] : [])], ...described(presence) }), ...present(presence), IsIn([...choices]));
}

/** Some of a closed list. */
export function ChoicesField(choices: readonly string[]): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, isArray: true, enum: [...choices], maxItems: choices.length }), IsArray(), ArrayMaxSize(choices.length), IsIn([...choices], { each: true }));
}

export function UuidField({ list, ...presence }: Presence & { /** A list of at most so many. */ readonly list?: number } = {}): PropertyDecorator {
  const each = list !== undefined;
  return applyDecorators(
    ApiProperty({ type: String, format: 'uuid', ...(each && { isArray: true, maxItems: list }), ...described(presence) }), ...present(presence), ...(each ? [IsArray(), ArrayMaxSize(list)] : []), IsUUID(undefined, { each }),
  );
}

/** What no person and no election of ours comes near; from here on days and months can be counted both ways. */
const FIRST_DAY = '1800-01-01';
const LAST_DAY = '2999-12-31';

/** A day, `YYYY-MM-DD`, from 1800 to 2999. */
export function DateField(presence: Presence = {}): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isCivilDate(value) && value >= FIRST_DAY && value <= LAST_DAY;
  return applyDecorators(ApiProperty({ type: String, format: 'date', ...described(presence) }), ...present(presence), ValidateBy({ name: 'isCivilDate', validator: { validate } }));
}

/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`, from 1800 to 2999. */
export function InstantField(presence: Presence = {}): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isInstant(value) && value >= FIRST_DAY && value.slice(0, 10) <= LAST_DAY;
  return applyDecorators(ApiProperty({ type: String, format: 'date-time', ...described(presence) }), ...present(presence), ValidateBy({ name: 'isInstant', validator: { validate } }));
}

/** A whole number from 0, or from `min`, to `max`. */
export function CountField({ min = 0, max, ...presence }: Presence & { readonly min?: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'integer', minimum: min, maximum: max, ...described(presence) }), ...present(presence), IsInt(), Min(min), Max(max));
}

const digits = (value: unknown): unknown => (typeof value === 'string' && /^[0-9]{1,9}$/.test(value) ? Number(value) : value);

/** A whole number in a query, where everything is text. It may be left out. */
export function QueryCountField({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(Transform(({ value }: { value: unknown }) => digits(value)), CountField({ min, max, optional: true }));
}

const several = (value: unknown): unknown => (value === undefined ? undefined : [value].flat());

/** Several of a closed list in a query, where the name is repeated. It may be left out. */
export function QueryChoicesField(choices: readonly string[]): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, enum: [...choices], isArray: true, maxItems: choices.length, required: false }),
    IsOptional(), Transform(({ value }: { value: unknown }) => several(value)), IsArray(), ArrayMaxSize(choices.length), IsIn([...choices], { each: true }),
  );
}

/** Several whole numbers in a query, where everything is text and the name is repeated. It may be left out. */
export function QueryCountsField({ min, max, most }: { readonly min: number; readonly max: number; readonly most: number }): PropertyDecorator {
  const numbers = (value: unknown): unknown => (Array.isArray(value) ? value.map(digits) : value);
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, isArray: true, maxItems: most, required: false }),
    IsOptional(), Transform(({ value }: { value: unknown }) => numbers(several(value))), IsArray(), ArrayMaxSize(most), IsInt({ each: true }), Min(min, { each: true }), Max(max, { each: true }),
  );
}

/** A text, a number, a truth value or null. */
export function ScalarField(max: number): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) || (isPlainText(value) && String(value).length <= max);
  return applyDecorators(
    ApiProperty({ oneOf: [{ type: 'string', maxLength: max }, { type: 'number' }, { type: 'boolean' }], nullable: true }),
    ValidateBy({ name: 'isScalar', validator: { validate } }),
  );
}

export function FlagField(presence: Presence = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Boolean, ...described(presence) }), ...present(presence), IsBoolean());
}

type Shape = new () => object;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nested validation passes over what is no object; this does not. */
const IsPart = (each: boolean) => ValidateBy({ name: 'isPart', validator: { validate: isObject } }, { each });

/** Texts and nulls under short names, at most two objects deep, as a form holds them. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const MOST_FIELDS = 60;
// What no database can keep; anything else that somebody typed is kept as it is, right or wrong.
const NOT_STORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

function isTyped(value: unknown, longest: number, depth = 2): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.length <= longest && !NOT_STORABLE.test(value);
  if (!isObject(value) || depth === 0) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_FIELDS && entries.every(([name, part]) => FIELD_NAME.test(name) && isTyped(part, longest, depth - 1));
}

/** What somebody typed into a form: kept as typed, right or wrong, within bounds of size and depth. */
export function TypedField({ longest, most }: { readonly longest: number; readonly most: number }): PropertyDecorator {
  const validate = (value: unknown): boolean => isObject(value) && isTyped(value, longest) && JSON.stringify(value).length <= most;
  return applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description: 'Texts and nulls by field, at most two objects deep.' }),
    ValidateBy({ name: 'isTyped', validator: { validate } }),
  );
}

/** An object of its own shape. */
export function PartField(shape: () => Shape, presence: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => shape(), ...(presence.nullable && { nullable: true }), required: !presence.optional }),
    ...present(presence), Type(shape), IsPart(false), ValidateNested(),
  );
}

/** A list of short texts, at most `most`. */
export function TextsField({ max, most }: { readonly max: number; readonly most: number }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'array', items: { type: 'string', maxLength: max }, maxItems: most }), IsArray(), ArrayMaxSize(most),
    ValidateBy({ name: 'isPlainText', validator: { validate: (value: unknown) => isPlainText(value) && String(value).length <= max } }, { each: true }),
  );
}

/** A list of objects, at most `max`. */
export function ListField(shape: () => Shape, max: number, presence: Presence = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: () => shape(), isArray: true, maxItems: max, required: !presence.optional }), ...present(presence), Type(shape), IsArray(), ArrayMaxSize(max), IsPart(true), ValidateNested({ each: true }));
}

/** Objects whose shape is told by one of their fields: `shapes` by the value of the field `by`. A list when `list` says how many at most. */
interface Variants {
  readonly by: string;
  readonly shapes: Readonly<Record<string, Shape>>;
  /** What an object of an unknown kind is checked as, so that the answer names the field that tells the kind. */
  readonly otherwise: Shape;
  readonly list?: number;
}

export function VariantField({ by, shapes, otherwise, list }: Variants): PropertyDecorator {
  const isList = list !== undefined;
  const shapeOf = (kind: unknown): Shape => (typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined) ?? otherwise;
  const shaped = (value: unknown): unknown => (isObject(value) ? plainToInstance(shapeOf(value[by]), value) : value);
  const schema = {
    oneOf: Object.values(shapes).map((shape) => ({ $ref: getSchemaPath(shape) })),
    discriminator: { propertyName: by, mapping: Object.fromEntries(Object.entries(shapes).map(([kind, shape]) => [kind, getSchemaPath(shape)])) },
  };
  return applyDecorators(
    ApiProperty(isList ? { type: 'array', maxItems: list, items: schema } : schema),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(shaped) : shaped(value))),
    ...(isList ? [IsArray(), ArrayMaxSize(list)] : []),
    IsPart(isList),
    ValidateNested({ each: isList }),
  );
}
