/** The answer of a page that counts somebody, or lists something. */
const counts = ({ total }) => total.tally.nominated > 0;
const lists = (member) => (answer) => answer[member].length > 0;

const figures = (name, queries, more = {}) => ({ name: `figures ${name}`, route: 'insights/figures', queries, answers: counts, ...more });
const list = (route, member) => (name, queries, more = {}) => ({ name: `${route} ${name}`.trim(), route: `insights/${route}`, queries, answers: lists(member), ...more });
const days = list('days', 'days');
const alarms = list('alarms', 'alarms');
const backlog = list('backlog', 'rows');
const alike = list('alike', 'rows');
const decisions = list('decisions', 'rows');

/** Elections of the past have nothing undecided: such a page is measured in one that is under way. */
const UNDER_WAY = { underWay: true };
/** Filters that no tally has together: nominees are counted one by one, and more of them take longer. */
const ONE_BY_ONE = { oneByOne: true };

/**
 * Every page of the observatory as a supervisor comes by it. A page is asked for in several places in turn, so that no
 * single answer is measured.
 */
export function statisticsPages({ regions, places, days: { first, early, late }, decisionCursors }) {
  const inRegions = (query) => regions.map((region) => ({ ...query, region }));
  const inLocalities = (query) => places.map(({ region, locality }) => ({ ...query, region, locality }));
  const inCommissions = (query) => places.map(({ region, locality, commission }) => ({ ...query, region, locality, commission }));
  const filtered = { tier: 'district', nomination: 'non-party', sex: 'female' };
  return [
    figures('of the country by region', [{ by: 'region' }]),
    ...['tier', 'party', 'route', 'sex', 'age', 'ground', 'day', 'locality'].map((by) => figures(`of the country by ${by}`, [{ by }])),
    figures('of the country by region; tier, nomination, sex', [{ by: 'region', ...filtered }]),
    figures('of the country by region; age', [{ by: 'region', age: '29-39' }]),
    figures('of the country by region; party', [{ by: 'region', party: 'amanat' }]),
    figures('of the country by region; days of nomination', [{ by: 'region', from: early, to: late }]),
    figures('of the country by age; days of nomination', [{ by: 'age', from: early, to: late }]),
    figures('of the country by region; ground', [{ by: 'region', ground: 'documents-missing' }]),
    figures('of the country, lists', [{ by: 'party', form: 'party-list' }]),
    figures('of a region by locality', inRegions({ by: 'locality' })),
    figures('of a region by locality; tier, nomination, sex', inRegions({ by: 'locality', nomination: 'non-party', sex: 'female' })),
    figures('of a region by locality; age, days', inRegions({ by: 'locality', age: '29-39', from: first, to: late }), ONE_BY_ONE),
    figures('of the country by region; age and days', [{ by: 'region', age: '29-39', from: early, to: late }], ONE_BY_ONE),
    figures('of the country by locality; age', [{ by: 'locality', age: '29-39' }], ONE_BY_ONE),
    figures('of a region by commission', inRegions({ by: 'commission' })),
    figures('of a region by district', inRegions({ by: 'district' })),
    figures('of a locality by commission', inLocalities({ by: 'commission' })),
    figures('of a commission by district', inCommissions({ by: 'district' })),
    figures('of a commission by ground', inCommissions({ by: 'ground' })),
    days('of the country', [{}]),
    days('of a region', inRegions({})),
    days('of the country; tier, nomination, sex', [filtered]),
    days('of the country; age', [{ age: '29-39' }]),
    days('of a commission', inCommissions({})),
    alarms('of the country', [{}], UNDER_WAY),
    alarms('of a region', inRegions({}), UNDER_WAY),
    backlog('of the country', [{}], UNDER_WAY),
    backlog('of a region', inRegions({}), UNDER_WAY),
    alike('in the country', [{}]),
    alike('in a region', inRegions({})),
    decisions('of the country', [{}]),
    decisions('of the country, deep page', decisionCursors.map((cursor) => ({ cursor }))),
    decisions('of the country; tier, nomination, sex', [filtered]),
    decisions('of the country; refused', [{ listed: 'refused' }]),
    decisions('of the country; ground', [{ ground: 'documents-missing' }]),
    decisions('of the country; age and days', [{ age: '29-39', from: early, to: late }]),
    decisions('of the country; defect', [{ defect: 'declaration' }]),
    decisions('of the country; defect and refused', [{ defect: 'declaration', listed: 'refused' }]),
    decisions('of a region; withdrawn', inRegions({ listed: 'withdrawn' })),
    decisions('of a commission', inCommissions({})),
    decisions('of the country; undecided', [{ listed: 'undecided' }], UNDER_WAY),
    ...['undecided-near-deadline', 'notice-unread', 'decided-late', 'undecided-unheld'].map((alarm) => decisions(`behind the alarm ${alarm}`, [{ alarm }], UNDER_WAY)),
    { name: 'public figures by region', route: 'register/figures', queries: [{}], answers: ({ rows }) => rows.length > 0 },
  ];
}
