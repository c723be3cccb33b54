import type { Russian } from '../../words.js';
import type { common as kazakh } from '../kk/common.js';

/** Words of the common pages in Russian. */
export const common: Russian<typeof kazakh> = {
  'service': 'Тіркеу',
  'skip': 'Перейти к основному содержанию',
  'path': 'Путь',
  'language': 'Язык',
  'help': 'Помощь',
  'sign-out': 'Выйти',
  'footer': 'Тіркеу: программа с открытым исходным кодом',
  'error-prefix': 'Ошибка',
  'reference': 'Номер для справки',
  'legal-basis': 'Правовое основание',
  'server-time': 'Время сервера, {{zone}}',
  'offline': 'Нет сети. Введённое сохраняется на этой странице, но ещё не отправлено.',
  'deadline.closed': 'Срок истёк',
  'deadline.zone': 'Время комиссии, {{zone}}.',
  'deadline.device-shows': 'На вашем устройстве в этот момент {{time}}.',
  'citation.C': 'Требует уточнения: вторичный источник',
  'citation.D': 'Требует уточнения: источник не найден',
  'citation.X': 'Требует уточнения: источники расходятся',
  'deadline.spoken_one': 'Осталась {{count}} минута',
  'deadline.spoken_few': 'Осталось {{count}} минуты',
  'deadline.spoken_many': 'Осталось {{count}} минут',
  'deadline.spoken_other': 'Осталось {{count}} минуты',
  'loading': 'Загружается',
  'retry': 'Повторить',
  'stale': 'Показано состояние на {{time}}. Связь прервалась.',
};
