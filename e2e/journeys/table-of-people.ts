import writeSheets from 'write-excel-file/node';
import type { MadeFile } from '../pages/agent.js';
import { dateParts, type Identity } from './identities.js';

const HEADINGS = ['ЖСН', 'Тегі (қазақша)', 'Аты (қазақша)', 'Тегі (орысша)', 'Аты (орысша)', 'Туған күні', 'Телефон', 'Мекенжайы', 'Отбасы жағдайы', 'Білімі', 'Лауазымы мен жұмыс орны'];

/** Somebody who was never married, as a row of the table. */
export function rowOf({ iin, nameKk, nameRu, birthDate }: Identity): readonly string[] {
  const { day, month, year } = dateParts(birthDate);
  return [iin, nameKk.surname, nameKk.givenName, nameRu.surname, nameRu.givenName, `${day}.${month}.${year}`, '+7 700 000 00 00', 'Сынақ көшесі, 1', 'некеде болмаған', 'жоғары', 'мұғалім'];
}

/** A table of people as a spreadsheet. */
export async function workbook(rows: readonly (readonly string[])[]): Promise<MadeFile> {
  const data = [HEADINGS, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  return { name: 'тізім.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await writeSheets([{ sheet: 'Адамдар', data }]).toBuffer() };
}
