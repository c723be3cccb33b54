/** Why the picture of a page is not shown. `not-loaded`: the line, or the server, was away. */
export type PageFault = 'pending' | 'infected' | 'unreadable' | 'not-loaded';

const FAULTS: Readonly<Record<string, PageFault>> = {
  'file-scan-pending': 'pending', 'file-infected': 'infected', 'file-unreadable': 'unreadable', 'file-too-complex': 'unreadable', 'file-failed': 'unreadable',
};

const codeIn = (answer: unknown): string => (typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : '');

/** Asks once more for a picture that an image could not show, to hear why not. Null: it is there now. */
export async function findPageFault(src: string, signal?: AbortSignal): Promise<PageFault | null> {
  try {
    // Pictures may be served from an origin of their own: being sent there means that there is one.
    const response = await fetch(src, { credentials: 'same-origin', redirect: 'manual', headers: { accept: 'application/json, image/*' }, signal });
    if (response.ok || response.type === 'opaqueredirect') {
      void response.body?.cancel();
      return null;
    }
    return FAULTS[codeIn(await response.json())] ?? 'not-loaded';
  } catch {
    return 'not-loaded';
  }
}
