import { describe, expect, it } from '@jest/globals';
import { digitsFromKazakhLayout, phoneFromKazakhLayout } from './keyboard.js';

describe('digits typed on the Kazakh layout', () => {
  it('are the keys 1 to 0 of the digit row', () => {
    expect(digitsFromKazakhLayout('"әіңғ,.үұқ')).toBe('1234567890');
  });

  it('give an identification number', () => {
    expect(digitsFromKazakhLayout('үғқ."ңіұқққі')).toBe('850714390003');
  });

  it('are the same with caps lock on', () => {
    expect(digitsFromKazakhLayout('ӘІҢҒҮҰҚ')).toBe('2345890');
  });

  it('may be followed by real digits, when the layout was changed on the way', () => {
    expect(digitsFromKazakhLayout('үғ071439қққ3')).toBe('850714390003');
  });

  it('may be grouped by spaces and dashes, also by the hyphen key of that layout', () => {
    expect(digitsFromKazakhLayout(' 850714 390003 ')).toBe('850714390003');
    expect(digitsFromKazakhLayout('850714-3900–03')).toBe('850714390003');
    expect(digitsFromKazakhLayout('8507\u00A01439\u00A00003')).toBe('850714390003');
    expect(digitsFromKazakhLayout('үғқ."ңөіұқққі')).toBe('850714390003');
  });

  it.each(['', '   ', 'Қасымов', '85071439000A', '+7 701 000 00 00', 'үғқ."ң h', '-'])('are not seen in %j, which stays as typed', (text) => {
    expect(digitsFromKazakhLayout(text)).toBe(text);
  });

  it.each(['01.02.2023', '5,5', '"12"'])('are not seen in the punctuation of %j', (text) => {
    expect(digitsFromKazakhLayout(text)).toBe(text);
  });
});

describe('a telephone number typed on the Kazakh layout', () => {
  it('is the number that the keys are for, with its plus', () => {
    expect(phoneFromKazakhLayout('+. .қ" іңғ ,. үұ')).toBe('+77013456789');
    expect(phoneFromKazakhLayout('ү (.қ") әіңө,.үө')).toBe('8701234678');
  });

  it.each(['+7 701 234 56 78', '8 (701) 234-56-78', '', 'Қостанай', '+7 701.234.56.78'])('comes back as typed where it is a number already or none: %s', (typed) => {
    expect(phoneFromKazakhLayout(typed)).toBe(typed);
  });
});
