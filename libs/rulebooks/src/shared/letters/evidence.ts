import type { AppliedGround, Evidence, Filing } from '@tirkeu/domain';
import { DOCUMENT_TEXTS } from '../document-texts.js';
import { shortMoment, writtenDate } from '../written-dates.js';
import { joined, sentence, type Bilingual } from './rows.js';

/** One piece of evidence as an act names it. */
function evidenceText(evidence: Evidence, filing: Filing): Bilingual {
  switch (evidence.kind) {
    case 'document': {
      const document = filing.documents.find(({ fileId }) => fileId === evidence.fileId);
      const title = document ? DOCUMENT_TEXTS[document.requirement].title : { kk: 'құжат', ru: 'документ' };
      const marked = evidence.box ? { kk: ', белгіленген жер', ru: ', отмеченное место' } : { kk: '', ru: '' };
      return { kk: `${title.kk}, ${evidence.page}-бет${marked.kk}`, ru: `${title.ru}, страница ${evidence.page}${marked.ru}` };
    }
    case 'fact': {
      const trail = `${evidence.source}, ${shortMoment(evidence.observedAt, filing.zone)}`;
      return { kk: `тізілім: ${trail}`, ru: `регистр: ${trail}` };
    }
    case 'absent': {
      const { title } = DOCUMENT_TEXTS[evidence.requirement];
      return { kk: `тізімдемеде жоқ: ${title.kk}`, ru: `нет в описи: ${title.ru}` };
    }
    case 'court-decision': {
      const { court, number, decidedOn } = evidence;
      const on = writtenDate(decidedOn);
      return { kk: `сот шешімі: ${court}, № ${number}, ${on.kk}`, ru: `решение суда: ${court}, № ${number}, ${on.ru}` };
    }
  }
}

const withoutStop = (text: string): string => text.replace(/\.$/u, '');

/** Finding with evidence, then what the law requires: two clauses for each ground, in the words frozen with it. */
export const groundClauses = (grounds: readonly AppliedGround[], filing: Filing): readonly Bilingual[] =>
  grounds.flatMap(({ finding, evidence, statement, citationPlace: place }) => {
    const sources = joined(evidence.map((item) => evidenceText(item, filing)), '; ');
    return [
      { kk: `${sentence(finding.kk)} [${sources.kk}]`, ru: `${sentence(finding.ru)} [${sources.ru}]` },
      { kk: `Негіз: ${withoutStop(statement.kk)} (${place.kk}).`, ru: `Основание: ${withoutStop(statement.ru)} (${place.ru}).` },
    ];
  });
