import { describe, expect, it } from '@jest/globals';
import { proposePlace, type ScanPlace } from './scan-places.js';

const place = (requirement: ScanPlace['requirement'], person: string | null = null, candidateId: string | null = null): ScanPlace =>
  ({ key: [requirement, ...(candidateId === null ? [] : [candidateId])].join(' '), requirement, candidateId, title: { kk: '', ru: '', en: '' }, person, isFilled: false });
const papers = [place('intention-to-stand'), place('biography'), place('declaration-certificate'), place('spouse-declaration-certificate'), place('deposit-proof')];

describe('the document that the name of a scan proposes', () => {
  it.each([
    ['Заявление о намерении.pdf', 'intention-to-stand'], ['ниет_өтініш.pdf', 'intention-to-stand'], ['02-biography.jpg', 'biography'], ['ӨМІРБАЯН (2).PDF', 'biography'],
    ['avtobiografiya.pdf', null], ['Автобиография Қағазова.pdf', 'biography'], ['декларация.pdf', 'declaration-certificate'], ['декларация супруга.pdf', 'spouse-declaration-certificate'],
    ['Сайлау жарнасы.png', 'deposit-proof'], ['Намерение.pdf'.normalize('NFD'), 'intention-to-stand'],
  ])('%s: %s', (name, proposed) => expect(proposePlace(name, papers)).toBe(proposed));

  it.each(['Scan_20261221_0001.pdf', 'IMG_2041.jpg', '.pdf'])('%s proposes none', (name) => expect(proposePlace(name, papers)).toBeNull());

  it('of a list is that of the person whose name it carries, and none where it may be of several', () => {
    const list = [place('biography', 'Әбілов Асқар', 'c1'), place('biography', 'Қасымов Айбек', 'c2')];
    expect(proposePlace('Биография Касымов.pdf', list)).toBe('biography c2');
    expect(proposePlace('Биография.pdf', list)).toBeNull();
  });
});
