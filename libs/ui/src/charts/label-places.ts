export interface Anchor {
  key: string;
  text: string;
  x: number;
  y: number;
}

export interface LabelPlace extends Anchor {
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Average width of a letter at 12 px, generous so that labels keep apart. */
const LETTER = 7;
const LINE = 14;
const OFFSET = 10;

function boxOf({ text, x, y, anchor }: LabelPlace): Box {
  const width = text.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

const overlaps = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function candidates({ key, text, x, y }: Anchor): LabelPlace[] {
  const place = (dx: number, dy: number, anchor: LabelPlace['anchor']): LabelPlace => ({ key, text, x: x + dx, y: y + dy, anchor });
  return [place(OFFSET, 4, 'start'), place(-OFFSET, 4, 'end'), place(OFFSET, -8, 'start'), place(OFFSET, 16, 'start'), place(-OFFSET, -8, 'end'), place(-OFFSET, 16, 'end'), place(0, -12, 'middle'), place(0, 20, 'middle')];
}

/** Puts each label beside its mark where it covers no other label or mark; falls back to the first place. */
export function placeLabels(labels: Anchor[], marks: { x: number; y: number }[], room: Pick<Box, 'left' | 'right'>): LabelPlace[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return labels.map((label) => {
    const places = candidates(label);
    const free = places.find((place) => {
      const box = boxOf(place);
      return box.left >= room.left && box.right <= room.right && taken.every((other) => !overlaps(box, other));
    });
    const chosen = free ?? places[0] ?? { ...label, anchor: 'start' as const };
    taken.push(boxOf(chosen));
    return chosen;
  });
}
