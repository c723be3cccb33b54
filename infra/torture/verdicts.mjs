/** Between two clocks of one machine, and between the last byte sent and the last byte read. Inside it nobody can say. */
const BAND_MS = 250;

const onTime = (type) => type === 'FilingSubmitted';

/** The whole request was with the product before the moment, though perhaps not the answer with the client. */
const arrivedBefore = ({ attempts }, moment) => attempts.some(({ sentAt }) => sentAt !== null && sentAt < moment - BAND_MS);
const begunAfter = ({ attempts }, moment) => attempts.every(({ begunAt }) => begunAt > moment + BAND_MS);

function judgeOne(one, kept, closesAt) {
  const submissions = kept?.submissions ?? [];
  const [first] = submissions;
  const told = one.answer;
  return {
    lost: told !== null && !submissions.some(({ hash, receivedAt }) => hash === told.hash && Date.parse(receivedAt) === Date.parse(told.receivedAt)),
    duplicated: submissions.length > 1,
    wronglyLate: first !== undefined && !onTime(first.type) && arrivedBefore(one, closesAt),
    wronglyOnTime: first !== undefined && onTime(first.type) && begunAfter(one, closesAt),
    effectsMissing: first !== undefined && kept.notices !== 1,
  };
}

/** Holds what clients were told against what is kept. Every name that the product failed is listed. */
export function judge(handed, kept, closesAt) {
  const judged = handed.map((one) => ({ id: one.filingId, ...judgeOne(one, kept.get(one.filingId), closesAt) }));
  const failed = (name) => judged.filter((one) => one[name]).map(({ id }) => id);
  return {
    acknowledged: handed.filter(({ answer }) => answer !== null).length,
    unanswered: handed.filter(({ answer }) => answer === null).length,
    lost: failed('lost'), duplicated: failed('duplicated'), wronglyLate: failed('wronglyLate'), wronglyOnTime: failed('wronglyOnTime'), effectsMissing: failed('effectsMissing'),
  };
}

/** The longest time, in milliseconds, in which nobody was answered, and the moment at which it began; null where there was none. */
export function longestStall(answers) {
  const inOrder = [...answers].sort((one, other) => one - other);
  return inOrder.slice(1).map((at, place) => ({ ms: at - inOrder[place], from: inOrder[place] })).reduce((longest, stall) => (longest === null || stall.ms > longest.ms ? stall : longest), null);
}
