/** An e-mail address as it is shown back: its first letter and its domain, "a•••@example.kz". */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return `${at > 0 ? first : ''}•••${at < 0 ? '' : address.slice(at)}`;
}
