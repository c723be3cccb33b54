import { describe, expect, it } from '@jest/globals';
import { attachment, displayName } from './display-name.js';

const BREVE = '\u0306';

describe('the name under which a file is shown', () => {
  it('is in Unicode normal form C, so that й is one letter also when it came from a telephone', () => {
    expect(displayName(`Өмірбаян и${BREVE}.pdf`, 'application/pdf')).toBe('Өмірбаян й.pdf');
  });

  it('has the ending that its content has, whatever it was called', () => {
    expect(displayName('photo.jpeg.exe', 'image/jpeg')).toBe('photo.jpeg.jpg');
    expect(displayName('декларация.PDF', 'application/pdf')).toBe('декларация.pdf');
  });

  it('leads to no other folder and hides nothing', () => {
    expect(displayName('../../etc/passwd', 'application/pdf')).toBe('passwd.pdf');
    expect(displayName('C:\\docs\\a\u0000b.pdf', 'application/pdf')).toBe('ab.pdf');
    expect(displayName('fdp.\u202Eexe', 'application/pdf')).toBe('fdp.pdf');
    expect(displayName('...', 'image/png')).toBe('document.png');
    expect(displayName('', 'image/png')).toBe('document.png');
  });

  it('is cut to a hundred characters', () => {
    expect(displayName(`${'ұ'.repeat(300)}.pdf`, 'application/pdf')).toBe(`${'ұ'.repeat(100)}.pdf`);
  });
});

describe('the header that makes a browser save a file', () => {
  it('carries a Kazakh name twice: plain for old programs, encoded for the others', () => {
    expect(attachment('үлгі.pdf')).toBe("attachment; filename=\"____.pdf\"; filename*=UTF-8''%D2%AF%D0%BB%D0%B3%D1%96.pdf");
  });

  it('lets no quote or line end out of the name', () => {
    expect(attachment('a"b\r\nc.pdf')).toBe("attachment; filename=\"a_b__c.pdf\"; filename*=UTF-8''a%22b%0D%0Ac.pdf");
  });
});
