import type { Russian } from '../../words.js';
import type { notices as kazakh } from '../kk/notices.js';

/** Words of the page of messages in Russian. */
export const notices: Russian<typeof kazakh> = {
  'title': 'Сообщения',
  'lead': 'Что произошло с заявлениями, которые вас касаются. Новые сверху.',
  'empty.title': 'Сообщений пока нет',
  'empty.text': 'Они появятся, когда заявление подадут, вынесут уведомление о недостатках или примут решение.',
  'new': 'Новое',
  'open': 'Открыть заявление',
  'mark-read': 'Отметить все прочитанными',
  'marking': 'Отмечаем',
  'col.what': 'Что произошло',
  'col.when': 'Когда',
  'kind.filing.submitted': 'Заявление подано: ждёт проверки',
  'kind.filing.received-late': 'Заявление поступило после срока: выдвижением оно не считается',
  'kind.filing.taken': 'Комиссия взяла заявление на рассмотрение',
  'kind.filing.compliance-confirmed': 'Соответствие подтверждено: можно внести избирательный взнос',
  'kind.filing.notice-served': 'Вынесено уведомление о недостатках: исправьте до срока',
  'kind.filing.notice-answered': 'Кандидат исправил недостатки: проверьте снова',
  'kind.filing.proposed': 'Проект решения ждёт председателя',
  'kind.filing.proposal-returned': 'Председатель вернул проект',
  'kind.filing.decided': 'Комиссия приняла решение',
  'kind.filing.withdrawn': 'Кандидат снял кандидатуру',
  'kind.filing.revoked': 'Выдвинувшая организация отменила выдвижение',
  'kind.filing.cancelled': 'Решение о регистрации отменено',
  'kind.filing.appeal-lodged': 'На решение подана жалоба',
  'kind.filing.appeal-decided': 'По жалобе принято решение',
  'kind.filing.died': 'Записана смерть кандидата',
  'kind.filing.published': 'Сообщение о регистрации опубликовано',
};
