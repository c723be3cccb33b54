import { jpeg } from './picture-writer.mjs';
import { pageObjects, writePdf } from './pdf-writer.mjs';

const pdf = () => writePdf(pageObjects());
const shown = (name, expected, make = pdf) => ({ family: 'names', name, make, expect: 'accepted', isBenign: true, shownName: expected });
const BREVE = '\u0306';

/** What a file is called and what it is shown as; the name is the sender's, the ending the content's. */
export const names = [
  shown('../../../etc/passwd', 'passwd.pdf'), shown('..\\..\\windows\\system32\\drivers.pdf', 'drivers.pdf'), shown('/absolute/path.pdf', 'path.pdf'), shown('nul\u0000byte.pdf', 'nulbyte.pdf'),
  shown('fdp.\u202Eexe', 'fdp.pdf'), shown('\u2067hidden\u2069.pdf', 'hidden.pdf'), shown('\uFEFFmark.pdf', 'mark.pdf'), shown(`${'ұ'.repeat(300)}.pdf`, `${'ұ'.repeat(100)}.pdf`), shown('a\r\nSet-Cookie: b=c.pdf', 'aSet-Cookie b=c.pdf'),
  shown('CON', 'CON.pdf'), shown('😀 анкета.pdf', '😀 анкета.pdf'), shown('', 'document.pdf'), shown('   ', 'document.pdf'), shown('....', 'document.pdf'), shown('Өмірбаян.pdf', 'Өмірбаян.pdf'),
  shown(`Кандидатты${BREVE}.pdf`.replace('ы', 'и'), 'Кандидаттй.pdf'), shown('<script>alert(1)</script>.pdf', 'script.pdf'), shown('"quoted"; filename=other.pdf', 'quoted; filename=other.pdf'),
  shown('\ud800broken.jpg', 'broken.jpg', () => jpeg(100, 100)), shown('very   much \t space.jpeg', 'very much space.jpg', () => jpeg(100, 100)),
];
