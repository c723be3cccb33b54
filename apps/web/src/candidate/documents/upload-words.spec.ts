import { describe, it, expect } from '@jest/globals';
import { FILE_FAULTS } from '@tirkeu/contracts';
import { LANGUAGES } from '@tirkeu/domain';
import { loadWords } from '@tirkeu/messages';
import { ApiProblem, NetworkFailure } from '../../shared/api.js';
import { uploadFaultWords } from './upload-words.js';

const failure = (code: string) => new ApiProblem({ type: 'about:blank', title: '', status: 422, code, traceId: 't' });

describe('what is wrong with a file', () => {
  it.each(FILE_FAULTS)('is said in words of its own, with what to do, in three languages: %s', async (code) => {
    const words = uploadFaultWords(failure(code));
    for (const language of LANGUAGES) {
      const texts = await loadWords(language, 'uploads');
      for (const key of [words?.title, words?.todo]) expect(texts[String(key).replace('uploads:', '')]).toMatch(/\S{3}/u);
    }
  });

  it('has a title for each, different from the others', () => {
    expect(new Set(FILE_FAULTS.map((code) => uploadFaultWords(failure(code))?.title)).size).toBe(11);
  });

  it('is not blamed on the file when the network or the procedure is the reason', () => {
    expect(uploadFaultWords(new NetworkFailure('gone'))).toBeNull();
    expect(uploadFaultWords(failure('document-not-open'))).toBeNull();
  });
});
