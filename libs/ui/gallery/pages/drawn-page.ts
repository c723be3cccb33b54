/** A drawn sheet of paper, standing in for a scanned page. */
export function drawnPage(title: string): string {
  const lines = Array.from({ length: 18 }, (_, index) => `<rect x="70" y="${230 + index * 28}" width="${index % 4 === 3 ? 280 : 455}" height="5" fill="#b9bdbc"/>`).join('');
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fcfcfa"/><text x="297" y="120" text-anchor="middle" font-family="serif" font-size="24" fill="#2b2f31">${title}</text><text x="297" y="150" text-anchor="middle" font-family="serif" font-size="14" fill="#2b2f31">№ 214-ОБ, 9 ақпан 2023</text>${lines}<circle cx="420" cy="750" r="48" fill="none" stroke="#5470b8" stroke-width="3"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(sheet)}`;
}
