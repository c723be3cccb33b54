import type { answers } from '@tirkeu/contracts';
import type { Text } from '@tirkeu/domain';
import { OPEN_COLUMNS } from './columns.js';

/** Of the form of the data: the first number changes when something is taken away or gets another meaning. */
export const VERSION = '1.0';

export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

const CHANGES: readonly { readonly version: string; readonly on: string; readonly change: Text }[] = [
  { version: '1.0', on: '2026-11-22', change: { kk: 'Бірінші нұсқа', ru: 'Первая версия', en: 'The first version' } },
];

const PURPOSE: Text = {
  kk: 'Кандидаттардың ашық тізілімінің бір жазбасы. Жеке сәйкестендіру нөмірі, туған күні, мекенжайы, байланысы және отбасы туралы деректер жарияланбайды.',
  ru: 'Одна запись открытого реестра кандидатов. ИИН, дата рождения, адрес, контакты и сведения о семье не публикуются.',
  en: 'One entry of the public register of candidates. The IIN, birth date, address, contacts and family details are not published.',
};

/** Schema of a row, dictionary of its columns in three languages, licence and changes, in one document (JSON Schema 2020-12). */
export const openDataSchema = (url: string): answers.Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: url,
  title: PURPOSE.en,
  'x-purpose': PURPOSE,
  'x-version': VERSION,
  'x-changes': CHANGES,
  'x-licence': LICENCE,
  type: 'object',
  additionalProperties: false,
  required: OPEN_COLUMNS.map(({ name }) => name),
  properties: Object.fromEntries(OPEN_COLUMNS.map(({ name, meaning, schema }) => [name, { ...schema, description: meaning.en, 'x-meaning': meaning }])),
});
