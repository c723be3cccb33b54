import { createHash } from 'node:crypto';
import {
  actsRecorded, canonicalJson, evolve, fullName, localDate, receiptNumber, replay,
  type Act, type ActRecorded, type Filing, type FilingEvent, type Text,
} from '@tirkeu/domain';
import { issuedAddress, type Certificate, type Issued } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';

/** A filing with all that happened to it, and the names that its papers need. */
export interface RecordedFiling {
  /** The oldest first. */
  readonly events: readonly { readonly event: FilingEvent; readonly version: number; readonly hash: string }[];
  readonly names: { readonly election: Text; readonly contest: Text; readonly commission: Text };
  readonly place: Text;
  /** Where this installation is found: the codes on papers lead there. */
  readonly publicUrl: string;
}

export interface ActOfFiling extends ActRecorded {
  readonly act: Act;
  readonly version: number;
  readonly issued: Issued;
}

export interface CertificateOfFiling {
  readonly candidateId: string;
  readonly certificate: Certificate;
  readonly version: number;
  readonly issued: Issued;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ties what a paper says to the event that it is drawn from. */
export function issuedOf(said: unknown, recordHash: string, { publicUrl, zone, recordedAt }: Pick<Issued, 'zone' | 'recordedAt'> & Pick<RecordedFiling, 'publicUrl'>): Issued {
  const paper = { number: receiptNumber(recordHash), textHash: sha256(canonicalJson(said)) };
  return { ...paper, address: issuedAddress(publicUrl, paper), recordedAt, zone };
}

/** Every act of a filing, made of its event and of the filing as it stood before it: what was sent, whatever happened since. */
export function actsOfFiling(recorded: RecordedFiling): readonly ActOfFiling[] {
  const all = recorded.events.map(({ event }) => event);
  return actsRecorded(all).flatMap((found) => {
    const at = recorded.events[found.index];
    if (!at) return [];
    const before = replay(all.slice(0, found.index));
    const { event } = found;
    const signed = { chair: event.by.role === 'chair' ? event.by.name : null, secretary: event.by.role === 'secretary' ? event.by.name : null };
    const act = getRulebook(before.rulebookId).act(before, event, { ...recorded.names, place: recorded.place, zone: before.zone, ...signed });
    return [{ ...found, act, version: at.version, issued: issuedOf(act, at.hash, { publicUrl: recorded.publicUrl, zone: before.zone, recordedAt: event.at }) }];
  });
}

/** The event by which a filing that is registered became so the last time; null when it is not. */
function registeredBy({ events }: RecordedFiling): { readonly filing: Filing; readonly index: number } | null {
  const [first, ...rest] = events.map(({ event }) => event);
  if (!first) return null;
  let filing = replay([first]);
  let found: number | null = null;
  rest.forEach((event, place) => {
    const next = evolve(filing, event);
    if (next.status === 'registered' && filing.status !== 'registered') found = place + 1;
    filing = next;
  });
  return filing.status === 'registered' && found !== null ? { filing, index: found } : null;
}

/** A certificate for each candidate of a registered filing; none while it is not registered. Who is registered anew gets a new one. */
export function certificatesOfFiling(recorded: RecordedFiling): readonly CertificateOfFiling[] {
  const registered = registeredBy(recorded);
  const at = registered && recorded.events[registered.index];
  if (!registered || !at) return [];
  const { filing } = registered;
  const { event, hash, version } = at;
  const resolution = event.type === 'FilingRegistered' || event.type === 'RegistrationReinstated' ? event.resolution : null;
  return filing.candidates.map(({ id, nameKk, nameRu }) => {
    const certificate: Certificate = {
      name: { kk: fullName(nameKk), ru: fullName(nameRu) }, ...recorded.names, nominator: filing.nominator?.name ?? null,
      resolution: resolution?.number ?? null, registeredOn: resolution?.on ?? localDate(event.at, filing.zone),
    };
    return { candidateId: id, certificate, version, issued: issuedOf(certificate, sha256(`${hash}.${id}`), { publicUrl: recorded.publicUrl, zone: filing.zone, recordedAt: event.at }) };
  });
}
