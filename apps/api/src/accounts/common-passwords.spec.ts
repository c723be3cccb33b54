import { describe, expect, it } from '@jest/globals';
import { isCommonPassword } from './common-passwords.js';

const common = async (...passwords: readonly string[]): Promise<readonly string[]> => {
  const judged = await Promise.all(passwords.map(async (password) => ({ password, is: await isCommonPassword(password, 'aisulu@example.kz') })));
  return judged.filter(({ is }) => is).map(({ password }) => password);
};

describe('a password that is tried first', () => {
  it('is one that leaks are full of, in any case and with a few digits behind', async () => {
    const tried = ['12345678', 'Password', 'QWERTYUIOP', 'iloveyou', 'password1', 'Dragon2024!', 'zaq12wsx'];
    expect(await common(...tried)).toEqual(tried);
  });

  it('is such a word typed on a Russian or Kazakh keyboard, or the other way round', async () => {
    // "qwertyuiop" with the Russian layout; "пароль" and "тіркеу" with the Latin one.
    const tried = ['йцукенгшщз', 'gfhjkm2026', 'n3hrte2026', 'ЙЦУКЕН12'];
    expect(await common(...tried)).toEqual(tried);
  });

  it('is a word of this product in any of its languages', async () => {
    const tried = ['tirkeu2026', 'Тіркеу-2026', 'САЙЛАУ2026', 'sailau!!', 'Мәслихат1', 'казахстан', 'Құпиясөз1'];
    expect(await common(...tried)).toEqual(tried);
  });

  it('is the login', async () => {
    expect(await common('Aisulu@example.kz', 'aisulu2026', 'фшыгдг2026')).toEqual(['Aisulu@example.kz', 'aisulu2026', 'фшыгдг2026']);
  });

  it('is not a sentence, a random one, or a rare word: no kinds of letters are demanded', async () => {
    expect(await common('көк аспан астында', 'a long password', 'uq8vvm2rk1', 'tirkeu on a phone', '83019475620184')).toEqual([]);
  });
});
