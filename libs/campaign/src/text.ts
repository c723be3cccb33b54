/** A text in the three languages of the project; no language may be missing. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}
