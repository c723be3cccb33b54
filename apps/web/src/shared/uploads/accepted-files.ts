/** What a paper may be, as an HTML `accept` list: PDF, photographs, also in the telephones' own format. The server looks at the bytes. */
export const ACCEPTED_FILES = '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif';

/** The largest file that the server takes, in bytes: 20 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
