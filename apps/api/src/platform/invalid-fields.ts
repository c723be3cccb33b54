import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldCode } from '@tirkeu/contracts';
import { getMetadataStorage } from 'class-validator';
import { invalid, type FieldFault } from './problem.js';

const CODES: Readonly<Record<string, FieldCode>> = {
  whitelistValidation: 'unknown-field', isIn: 'not-a-choice', maxLength: 'too-long', minLength: 'too-short', arrayMaxSize: 'too-many', max: 'out-of-range', min: 'out-of-range',
  isCivilDate: 'not-a-date', isInstant: 'not-a-date', isUuid: 'not-an-id', isPlainText: 'not-plain-text', matches: 'wrong-form',
};
/** The most telling fault first: a field of the wrong type is not also too long. */
const ORDER: readonly FieldCode[] = ['unknown-field', 'not-a-choice', 'not-an-id', 'not-a-date', 'wrong-type', 'not-plain-text', 'too-long', 'too-short', 'too-many', 'out-of-range', 'wrong-form'];

/** The library gives no name to what has no shape that it knows, such as a list in place of an object: it is its parent that is wrong. */
const stepTo = (property: string | undefined): string => (property === undefined ? '' : `/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`);

function codeOf({ constraints = {}, value }: ValidationError): FieldCode {
  if ('whitelistValidation' in constraints) return 'unknown-field';
  if (value === undefined) return 'missing';
  const codes = Object.keys(constraints).map((name) => CODES[name] ?? 'wrong-type');
  if (typeof value !== 'string' && codes.includes('not-plain-text')) return 'wrong-type';
  return ORDER.find((code) => codes.includes(code)) ?? 'wrong-type';
}

/** Each wrong field by JSON pointer, with its code. The value itself is never repeated. */
export function fieldFaults(errors: readonly ValidationError[], parent = ''): readonly FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}${stepTo(error.property)}`;
    const own = error.constraints ? [{ pointer, code: codeOf(error) }] : [];
    return [...own, ...fieldFaults(error.children ?? [], pointer)];
  });
}

type Storage = ReturnType<typeof getMetadataStorage>;

/**
 * The library looks through every class that anybody validates, for each object anew. What a class asks for stands once its module is loaded,
 * and we use no groups, so the first look is kept.
 */
export function lookUpOnce(storage: Storage): void {
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const known = found.get(target) ?? lookUp(target, schema, always, strictGroups, groups);
    found.set(target, known);
    return known;
  };
}

/** Checks bodies and queries against the classes of the contracts. What no class names is an error, not ignored. */
export function createValidation(): ValidationPipe {
  lookUpOnce(getMetadataStorage());
  return new ValidationPipe({
    transform: true, whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: false,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalid(fieldFaults(errors)),
  });
}
