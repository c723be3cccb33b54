import { civilDate, instant, isoWeekday, localDate, plusDays, type ElectionAction, type Instant } from '@tirkeu/domain';

type Call = Extract<ElectionAction, { type: 'call-election' }>;

/** An election to be called, and when it was. */
export interface ElectionCall {
  readonly call: Call;
  readonly receivedAt: Instant;
}

/**
 * The election of 19 March 2023 as the Central Election Commission called it on 20 January 2023: nomination until
 * 8 February and registration until 18 February, both at 18:00, instead of the statutory dates.
 */
export const electionOf2023: ElectionCall = {
  receivedAt: instant('2023-01-20T00:00:00+06:00'),
  call: {
    type: 'call-election',
    electionId: 'kz-maslikhat-2023-03-19',
    rulebookId: 'kz-maslikhat-2023',
    title: {
      kk: 'Мәслихат депутаттарының 2023 жылғы 19 наурыздағы кезектен тыс сайлауы',
      ru: 'Внеочередные выборы депутатов маслихатов 19 марта 2023 года',
      en: 'Extraordinary election of maslikhat deputies, 19 March 2023',
    },
    kind: 'extraordinary',
    electionDay: civilDate('2023-03-19'),
    overrides: { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' },
  },
};

const SUNDAY = 7;
const NOMINATION_DAYS = 20;
const REGISTRATION_DAYS = 30;
const DAYS_TO_ELECTION = 60;

/**
 * An election to practise on, on the map of 2023: nomination opens on the day of the call and closes 20 days later,
 * registration closes after 30 days, both at 18:00; the vote is on the first Sunday 60 or more days away.
 */
export function trainingElection(now: Instant): ElectionCall {
  const today = localDate(now, 'Asia/Almaty');
  const earliest = plusDays(today, DAYS_TO_ELECTION);
  const electionDay = plusDays(earliest, SUNDAY - isoWeekday(earliest));
  return {
    receivedAt: now,
    call: {
      type: 'call-election',
      electionId: `training-${today}`,
      rulebookId: 'kz-maslikhat-2023',
      title: { kk: 'Мәслихат депутаттарының жаттығу сайлауы', ru: 'Учебные выборы депутатов маслихатов', en: 'Training election of maslikhat deputies' },
      kind: 'training',
      electionDay,
      overrides: {
        nominationOpens: today,
        nominationCloses: `${plusDays(today, NOMINATION_DAYS)}T18:00`,
        registrationCloses: `${plusDays(today, REGISTRATION_DAYS)}T18:00`,
      },
    },
  };
}
