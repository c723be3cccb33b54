import type { FilingView, SavedWorkingCopy, TypedInput, WorkingCopyView } from '@tirkeu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { apiDelete, apiPut } from '../api.js';
import { queryKeys } from '../queries.js';
import type { CopyToSend } from './autosave.js';
import { formFrom, hasDifferences } from './differences.js';
import { copiesKey, getCopy, pathOfCopy } from './working-copy-queries.js';
import { WorkingCopy, type Recorded, type Typed } from './working-copy.js';

export interface WorkingCopyTerms<Form> {
  readonly filingId: string;
  readonly page: string;
  /** As the page opens; null where nothing stands typed. */
  readonly copy: WorkingCopyView | null;
  /** The form as it is on record when the page opens. */
  readonly onRecord: Form;
  /** Of the filing as it is known then. */
  readonly filingVersion: number;
  readonly findRecorded: (since: number) => Promise<Recorded | null>;
}

/** More bytes than this cannot outlive a page. */
const LARGEST_LEAVING = 60_000;

function keep<Form>(path: string, writer: string, { input, basedOn, sequence, leaving, filingVersion }: CopyToSend<Form> & { readonly filingVersion: number }): Promise<SavedWorkingCopy> {
  const body = { basedOn, filingVersion, writer, sequence, input: input as unknown as TypedInput };
  return apiPut(path, body, leaving && JSON.stringify(body).length * 2 < LARGEST_LEAVING);
}

/** What a person types on the open page, and everything that can be done with it. */
export function useWorkingCopy<Form extends object>({ filingId, page, copy, onRecord, filingVersion, findRecorded }: WorkingCopyTerms<Form>): readonly [WorkingCopy<Form>, Typed<Form>] {
  const client = useQueryClient();
  const [working] = useState(() => {
    const path = pathOfCopy(filingId, page);
    const writer = crypto.randomUUID();
    const opened = copy ? formFrom(onRecord, copy.input) : onRecord;
    return new WorkingCopy<Form>({
      keep: (toSend) => keep(path, writer, toSend),
      look: () => getCopy(filingId, page),
      drop: (version) => apiDelete(`${path}?version=${version}`),
      formOf: ({ input }) => formFrom(onRecord, input),
      reread: async () => {
        await client.refetchQueries({ queryKey: queryKeys.filing(filingId) });
        return client.getQueryData<FilingView>(queryKeys.filing(filingId))?.version ?? filingVersion;
      },
      findRecorded,
      onKept: () => void client.invalidateQueries({ queryKey: copiesKey(filingId) }),
    }, opened, copy, hasDifferences(opened, onRecord), copy?.filingVersion ?? filingVersion);
  });
  /** The typing began before something else was recorded in the filing: perhaps this page. */
  const [isBehind] = useState(() => copy !== null && copy.filingVersion < filingVersion);
  const typed = useSyncExternalStore(working.subscribe, working.typed);

  useEffect(() => {
    if (isBehind) void working.examineRecord().catch(() => undefined);
    const onHurry = () => working.hurry();
    const onLeave = () => working.leave();
    const onVisibility = () => (document.visibilityState === 'hidden' ? onLeave() : void working.lookAgain().catch(() => undefined));
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('online', onHurry);
    document.addEventListener('focusout', onHurry);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('online', onHurry);
      document.removeEventListener('focusout', onHurry);
      document.removeEventListener('visibilitychange', onVisibility);
      onHurry();
    };
  }, [working, isBehind]);
  return [working, typed];
}
