import type { ElectionMap } from '@tirkeu/campaign';
import type { AgencyRequest } from '@tirkeu/contracts';
import { isBin } from '@tirkeu/domain';
import type { NewAgency } from '@tirkeu/persistence';
import { invalid, type FieldFault } from '../platform/problem.js';

type WishedNominator = Pick<NewAgency, 'nominatorKind' | 'nominatorId' | 'name' | 'registrationNumber' | 'regionId'>;

/**
 * For whom somebody wishes to act: a party of the map, or an association by its business identification number, so that two people who
 * ask for the same one come to the same one, however they write its name.
 *
 * @throws a problem that names every field that is missing or wrong
 */
export function wishedNominator({ kind, party, nameKk, nameRu, registrationNumber, region }: AgencyRequest, map: ElectionMap): WishedNominator {
  const missing = (pointer: string, value: string | undefined): readonly FieldFault[] => (value === undefined ? [{ pointer, code: 'missing' }] : []);
  const regionFaults: readonly FieldFault[] = region === undefined || map.regions.some(({ id }) => id === region) ? [] : [{ pointer: '/region', code: 'not-a-choice' }];
  const regionId = region ?? null;
  if (kind === 'party') {
    const known = party === undefined ? undefined : map.findParty(party);
    const faults = [...missing('/party', party), ...(party !== undefined && !known ? [{ pointer: '/party', code: 'not-a-choice' } as const] : []), ...regionFaults];
    if (faults.length > 0 || !known) throw invalid(faults);
    return { nominatorKind: kind, nominatorId: known.id, name: known.names, registrationNumber: null, regionId };
  }
  const isWrong = registrationNumber !== undefined && !isBin(registrationNumber);
  const faults = [
    ...missing('/nameKk', nameKk), ...missing('/nameRu', nameRu), ...missing('/registrationNumber', registrationNumber), ...(isWrong ? [{ pointer: '/registrationNumber', code: 'wrong-form' } as const] : []), ...regionFaults,
  ];
  if (faults.length > 0 || nameKk === undefined || nameRu === undefined || registrationNumber === undefined) throw invalid(faults);
  return { nominatorKind: kind, nominatorId: `association-${registrationNumber}`, name: { kk: nameKk, ru: nameRu, en: nameRu }, registrationNumber, regionId };
}
