import type { Russian } from '../../words.js';
import type { drafts as kazakh } from '../kk/drafts.js';

/** Words on what is typed and not recorded yet, in Russian. */
export const drafts: Russian<typeof kazakh> = {
  'by-itself': 'Введённое сохраняется само.',
  'saved': 'Сохранено в {{time}}. Чтобы это вошло в заявление, нажмите «{{button}}».',
  'no-connection': 'Пока не сохранено: нет связи',
  'no-connection.text': 'Не закрывайте страницу. Введённое на месте и сохранится само, когда связь вернётся.',
  'signed-out': 'Пока не сохранено: вы вышли из системы',
  'signed-out.text': 'Не закрывайте страницу. Войдите в другом окне и вернитесь сюда: тогда введённое сохранится.',
  'leave': 'Введённое ещё не сохранено. Если уйти, оно пропадёт. Уйти?',
  'restored': 'Здесь стоит то, что вы ввели раньше: {{moment}}',
  'restored.by': 'Здесь стоит то, что ввёл другой человек: {{name}}, {{moment}}',
  'restored.text': 'В заявление это ещё не вошло.',
  'restored.put-back': 'Вернуть то, что записано',
  'restored.empty': 'Начать с пустой страницы',
  'aside.record': 'Возвращено то, что было записано',
  'aside.empty': 'Страница очищена',
  'aside.undo': 'Вернуть введённое',
  'differs': 'Эту страницу заполняли и в другом месте: выберите, что остаётся',
  'differs.show': 'Показать различия',
  'differs.you': 'Эту страницу вы заполняли и в другом окне: {{moment}}',
  'differs.colleague': 'Эту страницу заполнял и другой человек: {{name}}, {{moment}}',
  'differs.recorded': 'Пока вы заполняли страницу, её сохранили: {{name}}, {{moment}}',
  'differs.text': 'Ничего не пропало. Ниже то, чем они отличаются: выберите, что остаётся.',
  'side.here': 'В этом окне',
  'side.there': 'В другом окне',
  'side.record': 'Сохранено',
  'differs.choose': 'Продолжить с выбранным',
  'differs.mine': 'Оставить всё из этого окна',
  'differs.theirs': 'Взять всё оттуда',
  'differs.record': 'Взять всё сохранённое',
};
