import { isBin } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { Wish } from './agency-data.js';

/** What somebody has written and chosen so far. */
export interface WishForm {
  readonly kind: Wish['kind'] | null;
  readonly party: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly number: string;
  readonly region: string;
}

export type WishField = 'kind' | 'party' | 'name-kk' | 'name-ru' | 'number';

/** Spaces and hyphens come along when a number is copied from a document. */
const digitsOf = (number: string): string => number.replaceAll(/[\s-]/gu, '');

/** The wish that a form makes, or what is wrong with each of its fields. */
export function readWish({ kind, party, nameKk, nameRu, number, region }: WishForm): { readonly wish: Wish } | { readonly faults: readonly { readonly field: WishField; readonly words: MessageKey }[] } {
  const where = region === '' ? {} : { region };
  if (kind === null) return { faults: [{ field: 'kind', words: 'agency:kind.missing' }] };
  if (kind === 'party') return party === '' ? { faults: [{ field: 'party', words: 'agency:party.missing' }] } : { wish: { kind, party, ...where } };
  const registrationNumber = digitsOf(number);
  const faults = [
    ...(nameKk.trim() === '' ? [{ field: 'name-kk', words: 'agency:name-kk.missing' } as const] : []),
    ...(nameRu.trim() === '' ? [{ field: 'name-ru', words: 'agency:name-ru.missing' } as const] : []),
    ...(registrationNumber === '' ? [{ field: 'number', words: 'agency:number.missing' } as const] : isBin(registrationNumber) ? [] : [{ field: 'number', words: 'agency:number.wrong' } as const]),
  ];
  return faults.length > 0 ? { faults } : { wish: { kind, nameKk: nameKk.trim(), nameRu: nameRu.trim(), registrationNumber, ...where } };
}
