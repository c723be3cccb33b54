import type { Text } from '@tirkeu/domain';
import { look } from './caller.js';

/** A district as the API shows it, as far as journeys ask. */
export interface District {
  readonly id: string;
  readonly electionId: string;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly maslikhat: Text;
  readonly title: Text;
  readonly district: number | null;
  readonly commission: { readonly id: string; readonly names: Text };
}

interface Places {
  readonly regions: readonly { readonly id: string; readonly names: Text }[];
  readonly localities: readonly { readonly id: string; readonly regionId: string; readonly names: Text }[];
}

/** The town whose commission the personas of training belong to. */
const TOWN = 'KZ-35-C-temirtau';

export interface Place {
  readonly region: Text;
  readonly locality: Text;
  readonly district: District;
}

export const currentElection = async (): Promise<string> => (await look<{ readonly currentElectionId: string }>('/api/platform')).currentElectionId;

/** A district of the town in an election: the current one unless another is named. */
export async function districtOf(number: number, election?: string): Promise<Place> {
  const electionId = election ?? (await currentElection());
  const { regions, localities } = await look<Places>('/api/map');
  const district = await look<District>(`/api/contests/${electionId}.${TOWN}.${number}`);
  const region = regions.find(({ id }) => id === district.regionId);
  const locality = localities.find(({ id }) => id === district.localityId);
  if (!region || !locality) throw new Error(`The map has no place for ${district.id}`);
  return { region: region.names, locality: locality.names, district };
}
