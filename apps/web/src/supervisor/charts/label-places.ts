/** A name that wants to stand beside its mark, in pixels. */
export interface Anchor {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface LabelPlace extends Anchor {
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Average width of a letter at 12 px, generous so that labels keep apart. */
const LETTER = 6.8;
const LINE = 14;
const OFFSET = 10;
/** Half a mark with some air. */
const MARK = 6;

function boxOf({ text, x, y, anchor }: LabelPlace): Box {
  const width = text.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

const overlaps = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const isWithin = (box: Box, room: Box): boolean => box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;

function candidates({ key, text, x, y }: Anchor): readonly LabelPlace[] {
  const place = (dx: number, dy: number, anchor: LabelPlace['anchor']): LabelPlace => ({ key, text, x: x + dx, y: y + dy, anchor });
  return [
    place(OFFSET, 4, 'start'), place(-OFFSET, 4, 'end'), place(0, -11, 'middle'), place(0, 19, 'middle'),
    place(OFFSET, -8, 'start'), place(OFFSET, 16, 'start'), place(-OFFSET, -8, 'end'), place(-OFFSET, 16, 'end'),
  ];
}

/** Puts each label beside its mark where it covers no other label, mark or line; one that finds no room is left to the table. */
export function placeLabels(labels: readonly Anchor[], marks: readonly { readonly x: number; readonly y: number }[], room: Box, lines: readonly Box[] = []): readonly LabelPlace[] {
  const taken: Box[] = [...lines, ...marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }))];
  return labels.flatMap((label) => {
    const free = candidates(label).find((place) => {
      const box = boxOf(place);
      return isWithin(box, room) && taken.every((other) => !overlaps(box, other));
    });
    if (free === undefined) return [];
    taken.push(boxOf(free));
    return [free];
  });
}
