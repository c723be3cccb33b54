import { localTime } from '@tirkeu/domain';
import { formatNumber, formatPercent, formatTime } from '@tirkeu/messages';
import type { Cell } from '../table.js';
import type { Wording } from '../wording.js';

/** Of fewer, a percentage would tell of chance alone: 1 of 2 is not "50 %". */
const LEAST_FOR_PERCENT = 5;
const DASH = '–';
const NO_BREAK = '\u00A0';

/** A cell as it is read on paper. The denominator stands beside every percentage. */
export function printed(cell: Cell, { language }: Pick<Wording, 'language'>): string {
  switch (cell.kind) {
    case 'empty':
      return DASH;
    case 'text':
      return cell.text;
    case 'whole':
      return formatNumber(cell.value, language);
    case 'decimal':
      return formatNumber(cell.value, language, cell.decimals);
    case 'share': {
      const { count, of, share } = cell.share;
      const part = `${formatNumber(count, language)}/${formatNumber(of, language)}`;
      return share === null || of < LEAST_FOR_PERCENT ? part : `${part} = ${formatPercent(share, language)}`.replaceAll(' ', NO_BREAK);
    }
    case 'range': {
      const decimals = cell.unit === 'percent' ? 1 : 0;
      return [cell.low, cell.high].map((bound) => formatNumber(bound, language, decimals)).join(cell.low < 0 ? ' … ' : DASH).replaceAll(' ', NO_BREAK);
    }
    case 'day':
      return dotted(cell.day);
    case 'moment':
      return `${dotted(localTime(cell.at, cell.zone).date)}${NO_BREAK}${formatTime(cell.at, cell.zone)}`;
  }
}

/** "08.02.2023", as acts and tables in Kazakhstan have it. */
const dotted = (day: string): string => day.split('-').reverse().join('.');
