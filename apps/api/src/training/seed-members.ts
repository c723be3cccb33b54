import { civilDate, type Office } from '@tirkeu/domain';
import { addMembers, type Database } from '@tirkeu/persistence';
import { trainingAccountId } from '../accounts/training-account.js';
import { OFFICE } from './personas.js';

/** Seven members: those with an account are personas, the others come to meetings without one. */
const SEATS: readonly { readonly name: string; readonly office: Office; readonly login?: string }[] = [
  { name: 'Мысалбеков Қанат', office: 'chair', login: 'chair' },
  { name: 'Үлгібаева Сәуле', office: 'deputy-chair' },
  { name: 'Үлгіқызы Жанна', office: 'secretary', login: 'secretary' },
  { name: 'Сабақов Ерлан', office: 'member', login: 'member' },
  { name: 'Жаттығұлы Мәди', office: 'member' },
  { name: 'Сынақбай Роза', office: 'member' },
  { name: 'Мысалғызы Алтын', office: 'member' },
];
const SEATED_ON = civilDate('2022-12-01');

/** Seats the members of the commissions in which the personas of training work. Those who sit there already stay. Tells how many were seated. */
export const seedMembers = (database: Database): Promise<number> =>
  addMembers(database, OFFICE.flatMap((commissionId) => SEATS.map(({ name, office, login }, place) => ({
    id: `${commissionId}.seat-${place + 1}`, commissionId, name, office, accountId: login === undefined ? null : trainingAccountId(login), personKey: null, seatedOn: SEATED_ON, leftOn: null,
  }))));
