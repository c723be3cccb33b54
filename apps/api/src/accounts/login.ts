const PHONE = /^\+?[0-9][0-9 ()-]{8,20}$/;

/** A login as it is compared: lower case; a phone number as its digits, a Kazakh one always with 7 in front. */
export function normalLogin(login: string): string {
  const text = login.normalize('NFKC').trim().toLowerCase();
  if (!PHONE.test(text)) return text;
  const digits = text.replace(/[^0-9]/g, '');
  return `+${digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits}`;
}
