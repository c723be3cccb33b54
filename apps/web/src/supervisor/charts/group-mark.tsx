/** The shape of a group: a square, a ring, a diamond. */
export function GroupMark({ x, y, index }: { readonly x: number; readonly y: number; readonly index: number }) {
  if (index === 0) return <rect x={x - 5} y={y - 5} width="10" height="10" fill="var(--ink)" />;
  if (index === 1) return <circle cx={x} cy={y} r="5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" />;
  return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" />;
}
