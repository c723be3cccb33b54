/** What the service takes: papers as PDF or as photographs. Phones turn their own formats into JPEG for such a list. */
export const ACCEPTED_FILES = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

/** The largest file, bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** The image of one page of a stored file, from 1. Asked of the server, which shows it to those whose filing it is. */
export const pageImageHref = (filingId: string, fileId: string, page: number): string => `/api/filings/${filingId}/files/${fileId}/pages/${page}`;

/** The stored file itself. */
export const fileHref = (filingId: string, fileId: string): string => `/api/filings/${filingId}/files/${fileId}`;

export const isPhotograph = ({ type, name }: Pick<File, 'type' | 'name'>): boolean => type.startsWith('image/') || /\.(jpe?g|png)$/iu.test(name);
