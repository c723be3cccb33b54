import { createHmac } from 'node:crypto';

/**
 * Makes the keyed hash under which a person's candidacy is locked. Whoever reads the table without the secret cannot
 * find out whose it is, although there are few enough IINs to try them all.
 *
 * @param secret at least 32 characters, the same for the life of an election: another one would unlock every candidacy
 */
export function keyPersonsBy(secret: string): (iin: string) => string {
  if (secret.length < 32) throw new RangeError('The secret that keys persons needs at least 32 characters');
  return (iin) => createHmac('sha256', secret).update(`person:${iin}`).digest('hex');
}
