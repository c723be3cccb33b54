import type { Language } from '@tirkeu/domain';

/** The areas of the screens. Each has one file of words per language, loaded when a page of the area opens. */
export const AREAS = ['administration', 'common', 'denials', 'decisions', 'accounts', 'security', 'public', 'candidate', 'commission', 'nominator', 'agency', 'tables', 'supervisor', 'uploads', 'drafts', 'named', 'notices', 'reports', 'mail', 'calendar', 'receipts', 'record', 'access', 'issued', 'eligibility', 'informal', 'counter', 'ballot', 'course', 'deposits', 'ballots', 'rulings', 'meetings', 'registers', 'deadlines', 'outages', 'operations', 'signatures', 'privacy', 'unshown'] as const;
export type Area = (typeof AREAS)[number];

/**
 * The plural forms of each language, as suffixes of a key: `day_one`, `day_other`. Kazakh nouns do not change after a
 * number, but the sentence around them may.
 */
export const PLURAL_FORMS = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

type PluralForm<L extends Language> = (typeof PLURAL_FORMS)[L][number];

/** A key as the code asks for it: without its plural suffix. */
export type BaseKey<Key> = Key extends `${infer Base}_${PluralForm<'ru'>}` ? Base : Key;

type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;
type PlainKey<Key> = Key extends `${string}_${PluralForm<'ru'>}` ? never : Key;

/** Exactly the keys that a language must have, given the Kazakh words of the same area. */
type WordsIn<L extends Language, Kazakh> =
  { readonly [Key in PlainKey<keyof Kazakh>]: string }
  & { readonly [Key in PluralBase<keyof Kazakh> as `${Key}_${PluralForm<L>}`]: string };

/** Type of a Russian file: a missing or extra key does not compile. */
export type Russian<Kazakh> = WordsIn<'ru', Kazakh>;

/** Type of an English file: a missing or extra key does not compile. */
export type English<Kazakh> = WordsIn<'en', Kazakh>;

/** Words of one area in one language, by key. */
export type Words = Readonly<Record<string, string>>;
