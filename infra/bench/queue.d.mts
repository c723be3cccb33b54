interface Counted { readonly filings: number }
interface View {
  readonly total: number; readonly counts: Readonly<Record<string, number>>; readonly groups: Readonly<Record<string, number>>;
  readonly facets: { readonly routes: readonly Counted[]; readonly holders: readonly Counted[] };
}
export declare function countsThatDiffer(queue: string, view: View, rows?: number): readonly string[];
