import type { MeetingView, MeetingsView, ProtocolsView } from '@tirkeu/contracts';
import type { AttendanceChange, NotedVote } from '@tirkeu/domain';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { apiGet, apiPost, apiPut } from '../../shared/api.js';

const meetingsKey = ['meetings'];
const meetingKey = (id: string) => ['meeting', id];
const path = (id: string, rest = ''): string => `/api/meetings/${encodeURIComponent(id)}${rest}`;

/** Somebody else may be noting votes too: what they note is seen within seconds. */
const REFRESH_MS = 10_000;

/** A place of a meeting: an item or its filing, `together`, `end`, `protocol`, or wherever it stands now. */
export const meetingHref = (id: string, place = 'now'): string => `/commission/meetings/${id}/${place}`;

export const useMeetings = () => useQuery({ queryKey: meetingsKey, queryFn: ({ signal }) => apiGet<MeetingsView>('/api/meetings', signal), staleTime: 0 });

export const useMeeting = (id: string) => useQuery({
  queryKey: meetingKey(id), queryFn: ({ signal }) => apiGet<MeetingView>(path(id), signal), staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.meeting.closedAt === null ? REFRESH_MS : false),
});

export const useProtocols = (id: string) => useQuery({ queryKey: ['protocols', id], queryFn: ({ signal }) => apiGet<ProtocolsView>(path(id, '/protocols'), signal), staleTime: 0 });

/** What may be asked of a meeting. */
export type MeetingAsk =
  | { readonly ask: 'votes'; readonly itemIds: readonly string[]; readonly votes: readonly NotedVote[] }
  | { readonly ask: 'attendance' } & Pick<AttendanceChange, 'memberId' | 'present'>
  | { readonly ask: 'agenda'; readonly items: readonly { readonly itemId: string; readonly together: boolean }[] }
  | { readonly ask: 'add'; readonly filingId: string; readonly action: object }
  | { readonly ask: 'close-item'; readonly itemId: string; readonly expectedVersion: number }
  | { readonly ask: 'take-off'; readonly itemId: string; readonly reason: string }
  | { readonly ask: 'close' };

function send(id: string, asked: MeetingAsk): Promise<MeetingView> {
  switch (asked.ask) {
    case 'votes':
      return apiPut(path(id, '/votes'), { itemIds: asked.itemIds, votes: asked.votes });
    case 'attendance':
      return apiPost(path(id, '/attendance'), { memberId: asked.memberId, present: asked.present });
    case 'agenda':
      return apiPut(path(id, '/agenda'), { items: asked.items });
    case 'add':
      return apiPost(path(id, '/items'), { filingId: asked.filingId, action: asked.action });
    case 'close-item':
      return apiPost(path(id, `/items/${asked.itemId}/close`), { expectedVersion: asked.expectedVersion });
    case 'take-off':
      return apiPost(path(id, `/items/${asked.itemId}/take-off`), { reason: asked.reason });
    case 'close':
      return apiPost(path(id, '/close'), {});
  }
}

/** A meeting as it will be once votes are noted: shown at once, so that nobody waits for the network between two members. */
export function withVotes(view: MeetingView, itemIds: readonly string[], votes: readonly NotedVote[]): MeetingView {
  const named = new Set(votes.map(({ memberId }) => memberId));
  const items = view.meeting.items.map((item) => (itemIds.includes(item.id) ? { ...item, votes: [...item.votes.filter(({ memberId }) => !named.has(memberId)), ...votes] } : item));
  return { ...view, meeting: { ...view.meeting, items } };
}

const asking = (id: string) => ['asking-of-meeting', id];

/** The answer counts once nothing else is on its way: an earlier one must not undo what was noted after it. */
function settle(client: QueryClient, id: string, view: MeetingView): void {
  if (client.isMutating({ mutationKey: asking(id) }) <= 1) client.setQueryData(meetingKey(id), view);
}

/** Asks something of a meeting, one thing after another. What was noted and could not be kept is read again from the server. */
export function useAskOfMeeting(id: string) {
  const client = useQueryClient();
  return useMutation<MeetingView, Error, MeetingAsk>({
    mutationKey: asking(id),
    scope: { id: `meeting/${id}` },
    mutationFn: (asked) => send(id, asked),
    onMutate: async (asked) => {
      await client.cancelQueries({ queryKey: meetingKey(id) });
      if (asked.ask === 'votes') client.setQueryData<MeetingView>(meetingKey(id), (view) => view && withVotes(view, asked.itemIds, asked.votes));
    },
    onSuccess: (view, asked) => {
      settle(client, id, view);
      if (asked.ask !== 'close-item' && asked.ask !== 'close') return;
      void client.invalidateQueries({ queryKey: meetingsKey });
      void client.invalidateQueries({ queryKey: ['queue'] });
      void client.invalidateQueries({ queryKey: ['filing'] });
    },
    onError: () => client.invalidateQueries({ queryKey: meetingKey(id) }),
  });
}

export interface MeetingToOpen {
  readonly commissionId: string;
  readonly place: string;
  readonly present: readonly string[];
  readonly filingIds: readonly string[];
  readonly electionId?: string;
}

export function useOpenMeeting() {
  const client = useQueryClient();
  return useMutation<MeetingView, Error, MeetingToOpen>({
    mutationFn: (asked) => apiPost('/api/meetings', asked),
    onSuccess: (view) => {
      client.setQueryData(meetingKey(view.meeting.id), view);
      return client.invalidateQueries({ queryKey: meetingsKey });
    },
  });
}

export function useCorrectProtocol(id: string) {
  const client = useQueryClient();
  return useMutation<ProtocolsView, Error, { readonly kk: string; readonly ru: string }>({
    mutationFn: (correction) => apiPost(path(id, '/corrections'), correction),
    onSuccess: (view) => client.setQueryData(['protocols', id], view),
  });
}
