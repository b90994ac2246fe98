/** A row of a chart: what is counted, and how often. */
export type Bar = { readonly label: string; readonly count: number };

/** Eighths of a block, so that small differences show: https://www.unicode.org/charts/PDF/U2580.pdf */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';
/** Longer bars are hard to compare; narrower terminals get shorter ones. */
const LONGEST_BAR = 50;
/** What stands beside a bar: a label, spaces and a number. */
const BESIDE = 20;
/** A longer gap says no more than its length does. */
const SHOWN_GAP = 2;

/**
 * A bar chart of whole numbers, one line a bar; runs of empty bars longer than two are one line that tells how many.
 * @param columns width of the terminal
 */
export function drawBars(bars: readonly Bar[], columns: number): string[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const length = Math.max(8, Math.min(LONGEST_BAR, columns - BESIDE));
  const lines: string[] = [];
  for (let at = 0; at < bars.length; ) {
    const gap = bars.slice(at).findIndex(({ count }) => count > 0);
    if (gap > SHOWN_GAP) {
      lines.push(`⋮ ${gap} without`);
      at += gap;
      continue;
    }
    const { label, count } = bars[at] ?? { label: '', count: 0 };
    lines.push(`${label} ${drawBar(count / most, length)} ${count.toLocaleString('en')}`.replace(/ +/g, ' '));
    at++;
  }
  return lines;
}

/** Anything above zero is seen. */
function drawBar(share: number, length: number): string {
  const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * length * 8));
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
