import type { FileFault } from '@tirkeu/contracts';

export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
export type ImageType = Exclude<MediaType, 'application/pdf'>;

/** Phones write the same pictures under several names. */
const ALIASES: Readonly<Record<string, MediaType>> = { 'image/heif': 'image/heic' };

/** The accepted type that a name of a type means; undefined when it is not accepted. */
export const findMediaType = (told: string | undefined): MediaType | undefined => (told === undefined ? undefined : ALIASES[told] ?? MEDIA_TYPES.find((type) => type === told));

/** What the worker is asked: to look a file over, to draw a page of it, or to draw a whole picture anew. Paths, never bytes. */
export type PaperJob =
  | { readonly kind: 'inspect'; readonly path: string; readonly mediaType: MediaType }
  | { readonly kind: 'render'; readonly path: string; readonly mediaType: MediaType; readonly page: number; readonly to: string }
  | { readonly kind: 'redraw'; readonly path: string; readonly mediaType: ImageType; readonly to: string };

export interface PaperAnswer {
  readonly pages?: number;
  readonly fault?: FileFault;
}
