import type { FileFault } from '@tirkeu/contracts';

export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
type ImageType = Exclude<MediaType, 'application/pdf'>;

/** What the worker is asked: to look a file over, to draw a page of it, or to draw a whole picture anew. Paths, never bytes. */
export type PaperJob =
  | { readonly kind: 'inspect'; readonly path: string; readonly mediaType: MediaType }
  | { readonly kind: 'render'; readonly path: string; readonly mediaType: MediaType; readonly page: number; readonly to: string }
  | { readonly kind: 'redraw'; readonly path: string; readonly mediaType: ImageType; readonly to: string };

export interface PaperAnswer {
  readonly pages?: number;
  readonly fault?: FileFault;
}
