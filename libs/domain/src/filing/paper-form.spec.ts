import { describe, expect, it } from '@jest/globals';
import { FORM_FIELDS, formCode, formDifferences, formNumber, groupedFormCode, readFormCode, type FormAnswers } from '../index.js';

const blank = Object.fromEntries(FORM_FIELDS.map((field) => [field, ''])) as FormAnswers;

describe('the code of a printed form', () => {
  it('is ten digits and two check digits, printed in groups of four', () => {
    // 1234567890 * 100 leaves 6 when divided by 97, so the check digits are 98 - 6.
    expect(formCode(1_234_567_890)).toBe('123456789092');
    expect(groupedFormCode('000000000197')).toBe('0000 0000 0197');
  });

  it('is read as typed with blanks, on a Kazakh layout, or as the address that a scanner reads', () => {
    const code = formCode(7);
    for (const typed of [code, groupedFormCode(code), `https://tirkeu.example.kz/commission/counter/forms/${code}`]) expect(readFormCode(typed)).toEqual({ ok: true, value: 7 });
  });

  it.each([['12', 'length'], ['', 'length'], ['000000000798', 'check-digits']])('%s is none', (typed, error) => expect(readFormCode(typed)).toEqual({ ok: false, error }));

  it('notices one wrong digit and two that changed places', () => {
    const code = formCode(1_234_567_890);
    expect(readFormCode(code.replace('4', '5')).ok).toBe(false);
    expect(readFormCode(`21${code.slice(2)}`).ok).toBe(false);
  });
});

describe('a paper beside the record', () => {
  it('differs in the fields that say something else, by the numbers on the form', () => {
    const record = { ...blank, 'surname-kk': 'Қасымов', phone: '+7 701 234 56 78', address: 'Теміртау  қ., 7' };
    const found = formDifferences(record, { ...record, 'surname-kk': 'Касымов', address: ' Теміртау қ., 7 ', education: 'Жоғары' });
    expect(found).toEqual(['surname-kk', 'education']);
    expect(found.map(formNumber)).toEqual([3, 16]);
  });

  it('is the same however a letter is put together', () => {
    expect(formDifferences({ ...blank, 'surname-ru': 'Соловьёв'.normalize('NFD') }, { ...blank, 'surname-ru': 'Соловьёв' })).toEqual([]);
  });

  it('differs in the IIN only where the digits in sight do', () => {
    const record = { ...blank, iin: '•••• •••• 0003' };
    expect(formDifferences(record, { ...blank, iin: '850714390003' })).toEqual([]);
    expect(formDifferences(record, { ...blank, iin: '' })).toEqual([]);
    expect(formDifferences(record, { ...blank, iin: '850714390011' })).toEqual(['iin']);
  });
});
