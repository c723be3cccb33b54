import { ACTOR_FIELD, PERSONAL_FIELDS, type PersonalField } from './personal-field.js';

interface Place {
  field?: PersonalField;
  readonly next: Map<string, Place>;
}

/** The paths of all fields, as a tree. */
function placesOf(fields: readonly PersonalField[]): Place {
  const root: Place = { next: new Map() };
  for (const field of fields) {
    for (const path of field.at) {
      let place = root;
      for (const name of path.split('.')) {
        const next = place.next.get(name) ?? { next: new Map<string, Place>() };
        place.next.set(name, next);
        place = next;
      }
      place.field = field;
    }
  }
  return root;
}

const PLACES = placesOf(PERSONAL_FIELDS);

/** What stands in an event in the place of something personal: what it was committed to. */
export interface Withheld {
  readonly $withheld: string;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
export const isWithheld = (value: unknown): value is Withheld => isObject(value) && '$withheld' in value;

type Replace = (value: unknown, path: string, field: PersonalField) => unknown;

const isPersonal = ({ field }: Place, value: unknown): boolean => field !== undefined && (field.whole === true || !isObject(value) || isWithheld(value));
const isPrivateActor = (members: Members): boolean => 'accountId' in members && (members['role'] === 'candidate' || members['role'] === 'agent');

/**
 * The same filing or event with everything personal replaced. What holds nothing personal is not copied.
 *
 * @param replace is given each personal value, its path (`candidates.0.iin`) and the field that it is
 */
export function replacePersonal<Value extends object>(value: Value, replace: Replace): Value {
  return walk(value, PLACES, '', replace) as Value;
}

function walk(value: object, place: Place | undefined, path: string, replace: Replace): object {
  return Array.isArray(value) ? walkList(value, place, path, replace) : walkObject(value, place, path, replace);
}

function walkList(items: readonly unknown[], place: Place | undefined, path: string, replace: Replace): readonly unknown[] {
  const each = place?.next.get('*');
  let copy: unknown[] | undefined;
  items.forEach((item, index) => {
    if (!isObject(item)) return;
    const walked = walk(item, each, `${path}${index}.`, replace);
    if (walked !== item) (copy ??= [...items])[index] = walked;
  });
  return copy ?? items;
}

function walkObject(value: object, place: Place | undefined, path: string, replace: Replace): object {
  const members: Members = value as Members;
  const actor = isPrivateActor(members);
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (member === undefined) continue;
    const next = place?.next.get(name);
    const field = next && isPersonal(next, member) ? next.field : actor && name === 'name' ? ACTOR_FIELD : undefined;
    const walked = field ? replace(member, path + name, field) : isObject(member) ? walk(member, next, `${path}${name}.`, replace) : member;
    if (walked !== member) (copy ??= { ...members })[name] = walked;
  }
  return copy ?? value;
}

/** A personal value with the path at which it stands. */
export type PersonalPart = readonly [path: string, value: unknown];

/** The parts put back where they stand. What holds none of them is not copied. */
export function withParts<Value extends object>(value: Value, parts: readonly PersonalPart[]): Value {
  if (parts.length === 0) return value;
  const whole = copyOf(value);
  const copied = new Set<object>([whole]);
  for (const [path, part] of parts) put(whole, path, part, copied);
  return whole as Value;
}

type Holder = Record<string, unknown>;
const copyOf = (value: object): Holder => (Array.isArray(value) ? [...value as readonly unknown[]] : { ...value }) as Holder;

function put(whole: Holder, path: string, value: unknown, copied: Set<object>): void {
  let holder = whole;
  let from = 0;
  for (let to = path.indexOf('.'); to >= 0; to = path.indexOf('.', from)) {
    const name = path.slice(from, to);
    let next = holder[name];
    if (!isObject(next)) throw new Error(`There is no place ${path}`);
    if (!copied.has(next)) {
      next = holder[name] = copyOf(next);
      copied.add(next as object);
    }
    holder = next as Holder;
    from = to + 1;
  }
  holder[path.slice(from)] = value;
}

/**
 * What is left of a filing or an event when the people in it are forgotten: the procedure, and values that tell nothing.
 *
 * @param published what the law has made public stays
 */
export const forgetPeople = <Value extends object>(value: Value, { published }: { readonly published: boolean }): Value =>
  replacePersonal(value, (personal, _path, { left, keepUntil }) => (published && keepUntil === 'published' && !isWithheld(personal) ? personal : left));
