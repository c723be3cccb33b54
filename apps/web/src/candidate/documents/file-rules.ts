/** The image of one page of a stored file, from 1. Asked of the server, which shows it to those whose filing it is. */
export const pageImageHref = (filingId: string, fileId: string, page: number): string => `/api/filings/${filingId}/files/${fileId}/pages/${page}`;

/** The stored file itself. */
export const fileHref = (filingId: string, fileId: string): string => `/api/filings/${filingId}/files/${fileId}`;

/** A photograph in the telephones' own format, which not every browser can open. */
export const isHeic = ({ type, name }: Pick<File, 'type' | 'name'>): boolean => /^image\/hei[cf]$/u.test(type) || /\.hei[cf]$/iu.test(name);

export const isPhotograph = ({ type, name }: Pick<File, 'type' | 'name'>): boolean => type.startsWith('image/') || /\.(jpe?g|png|hei[cf])$/iu.test(name);
