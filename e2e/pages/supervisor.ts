import { Person } from './person.js';

/** A place where it begins a line: "город" becomes "Город". */
const atStart = (place: string): string => `${place.charAt(0).toUpperCase()}${place.slice(1)}`;

/** Somebody who looks over the whole country. */
export class Supervisor extends Person {
  /** A count in the table of places, as its link says it; no filing leads nowhere. */
  async count(column: string, place: string): Promise<number> {
    await this.link(atStart(place)).waitFor();
    const link = this.page.getByRole('link', { name: `, ${column}, ${atStart(place)}` });
    if ((await link.count()) === 0) return 0;
    return Number((await link.innerText()).replace(/\s/gu, ''));
  }

  /** A figure of the place in sight, as its tile says it: "3 of 12". None of them leads nowhere. */
  async counted(label: string): Promise<number> {
    const tiles = this.page.getByRole('group', { name: this.t('supervisor:figures') });
    await tiles.getByText(label, { exact: true }).waitFor();
    const link = tiles.getByRole('link', { name: `, ${label}` });
    if ((await link.count()) === 0) return 0;
    return Number(/^[\d\s]+/u.exec(await link.innerText())?.[0].replace(/\s/gu, ''));
  }

  /** Goes one level down, to a place of the table. */
  async descend(place: string): Promise<void> {
    await this.follow(atStart(place));
    await this.arrive(this.t('supervisor:title.place', { place: atStart(place) }));
  }
}
