import type { FileFault } from '@tirkeu/contracts';

/** Why a PDF is not taken in. The reason is for those who look into it; people get the words of the fault. */
export class BadPdf extends Error {
  constructor(readonly fault: FileFault, reason: string) {
    super(reason);
  }
}
