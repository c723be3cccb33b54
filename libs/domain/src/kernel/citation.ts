/** The three languages of every text, in the order in which they are offered. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in the state language, Russian and English. Acts carry the first two. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/**
 * How sure we are that a value is the law.
 * A: read in the text in force or stated by the Central Election Commission. B: read in an older edition of the same article.
 * C: a secondary source only. D: not seen in any source, an inference. X: sources conflict.
 * C, D and X are shown to people beside the value.
 */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'X';

/** A legal act that rules are taken from. */
export interface LegalAct {
  readonly id: string;
  readonly title: Text;
}

/** Where a rule or number stands in the law, and how sure that is. */
export interface Citation {
  readonly act: LegalAct;
  /** Article number as printed, for example "104". */
  readonly article?: string;
  /** Paragraph number as printed, for example "6-1". */
  readonly paragraph?: string;
  readonly confidence: Confidence;
  /** What is not settled, in words for people; required by the rulebook lint for C, D and X. */
  readonly note?: Text;
}

/** A number or choice of the law together with its source. */
export interface Cited<Value> {
  readonly value: Value;
  readonly citation: Citation;
}

/** Whether the law leaves the value open, so that screens must say so. */
export const isUnsettled = (citation: Citation): boolean => citation.confidence !== 'A' && citation.confidence !== 'B';

/** The place in the law in words: "104-бап, 6-тармақ", "ст. 104, п. 6", "Art. 104(6)". */
export function citationPlace(citation: Citation, language: Language): string {
  const { article, paragraph } = citation;
  if (!article) return '';
  switch (language) {
    case 'kk':
      return paragraph ? `${article}-бап, ${paragraph}-тармақ` : `${article}-бап`;
    case 'ru':
      return paragraph ? `ст. ${article}, п. ${paragraph}` : `ст. ${article}`;
    case 'en':
      return paragraph ? `Art. ${article}(${paragraph})` : `Art. ${article}`;
  }
}

/** The place and the act: "ст. 104, п. 6, Конституционный закон «О выборах в Республике Казахстан»". */
export function citationLabel(citation: Citation, language: Language): string {
  const place = citationPlace(citation, language);
  return place ? `${place}, ${citation.act.title[language]}` : citation.act.title[language];
}
