/** What will not come about however often it is tried: it is put aside for people at once. */
export class Hopeless extends Error {
  override name = 'Hopeless';
}

const CODE = /^[A-Z0-9_]{3,30}$/;

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' && CODE.test(error.code) ? ` ${error.code}` : '');

/** The class of a fault and its code, where it has one. Never its message: that may repeat what somebody typed. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  const name = error.name === 'Error' ? error.constructor.name : error.name;
  return `${name.slice(0, 60)}${codeOf(error)}`;
}
