import type { Cited, Text } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { cited, settled } from '../../shared/citation.js';

/** An akim is a civil servant; the conditions of the service were not read for this version. */
export const serviceConditions: Cited<Text> = cited({
  kk: 'Әкім лауазымына мемлекеттік қызметке қойылатын біліктілік талаптары мен шектеулер де қолданылады. Қағидалардың бұл нұсқасында олар жоқ; оларды комиссия тексереді.',
  ru: 'К должности акима относятся также квалификационные требования и ограничения государственной службы. В этой версии правил их нет; их проверяет комиссия.',
  en: 'The qualification requirements and restrictions of the civil service also apply to the office of akim. This version of the rules does not have them; the commission looks at them.',
}, settled(LOCAL_GOVERNMENT_LAW));
