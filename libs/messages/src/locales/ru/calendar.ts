import type { Russian } from '../../words.js';
import type { calendar as kazakh } from '../kk/calendar.js';

/** Words of calendar files in Russian. */
export const calendar: Russian<typeof kazakh> = {
  'name': 'Тіркеу: {{election}}',
  'name.filing': 'Тіркеу: моё заявление',
  'file': 'sroki',
  'nomination-opens': 'Начинается выдвижение кандидатов',
  'nomination-closes': 'Завершается выдвижение кандидатов',
  'nomination-closes.extended': 'Завершается выдвижение кандидатов (продлённый срок)',
  'registration-closes': 'Завершается регистрация кандидатов',
  'registration-closes.extended': 'Завершается регистрация кандидатов (продлённый срок)',
  'withdrawal-closes': 'Крайний срок снятия кандидатуры',
  'campaign-opens': 'Начинается предвыборная агитация',
  'silence-begins': 'Начинается день тишины',
  'voting': 'Голосование',
  'results-published-by': 'Крайний срок публикации итогов',
  'declarations-verified-by': 'Крайний срок проверки деклараций',
  'cure-by': 'Крайний срок исправления недостатков',
  'decide-by': 'Крайний срок решения комиссии',
  'appeal-by': 'Крайний срок обжалования',
  'exact': 'Точное время: {{moment}} ({{zone}}).',
  'too-late': 'С этого момента уже поздно.',
  'basis': 'Правовое основание: {{place}}.',
  'unsettled': 'Требует уточнения: {{note}}',
  'over': 'Этот срок больше не действует.',
};
