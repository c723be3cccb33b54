import type { DecisionsQuery } from '@tirkeu/contracts';
import { getGround, type CivilDate, type Rulebook, type Text } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import type { Wording } from './wording.js';

/** The filters of figures and lists, whatever is shown through them. */
export type Filters = Omit<DecisionsQuery, 'election' | 'by' | 'cursor'>;

/** The names of what filters point to. */
export interface NamesOfFilters {
  readonly regions: readonly { readonly id: string; readonly names: Text }[];
  readonly locality: Text | null;
  readonly commission: Text | null;
  readonly contest: Text | null;
  readonly nominator: Text | null;
}

/** Every filter in force, by name and value, in the words of the document; the scope of who asked first. */
export function filterWords(
  filters: Filters, { names, scope, rulebook }: { readonly names: NamesOfFilters; readonly scope: readonly string[]; readonly rulebook: Rulebook }, { language, say }: Wording,
): readonly (readonly [name: string, value: string])[] {
  const { form, tier, region, locality, commission, district, route, party, nomination, sex, age, ground, from, to, listed, standing, alarm, defect } = filters;
  const regionName = (id: string): string => names.regions.find((each) => each.id === id)?.names[language] ?? id;
  const day = (on: CivilDate): string => formatDateWithYear(on, language);
  const lines: readonly (readonly [string, string | undefined | false])[] = [
    [say('reports:filter.scope'), scope.length > 0 && scope.map(regionName).join(', ')],
    [say('reports:filter.form'), say(`common:form.${form ?? 'single-member'}`)],
    [say('reports:filter.tier'), tier && say(`reports:tier.${tier}`)],
    [say('reports:filter.region'), region && regionName(region)],
    [say('reports:filter.locality'), locality && (names.locality?.[language] ?? locality)],
    [say('reports:filter.commission'), commission && (names.commission?.[language] ?? commission)],
    [say('reports:filter.district'), district && (names.contest?.[language] ?? district)],
    [say('reports:filter.route'), route && say(`common:route.${route}`)],
    [say('reports:filter.party'), party && (names.nominator?.[language] ?? party)],
    [say('reports:filter.nomination'), nomination && say(`reports:nomination.${nomination}`)],
    [say('reports:filter.sex'), sex && say(`reports:sex.${sex}`)],
    [say('reports:filter.age'), age && say(`reports:age.${age}`)],
    [say('reports:filter.ground'), ground && getGround(rulebook, ground).title[language]],
    [say('reports:filter.from'), from && day(from)],
    [say('reports:filter.to'), to && day(to)],
    [say('reports:filter.listed'), listed && say(`reports:listed.${listed}`)],
    [say('reports:filter.standing'), standing && say(`reports:standing.${standing}`)],
    [say('reports:filter.alarm'), alarm && say(`reports:alarm.${alarm}`)],
    [say('reports:filter.defect'), defect && (rulebook.rules.find(({ id }) => id === defect)?.title[language] ?? defect)],
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
