/** A label and one figure for each column. */
export type Row = readonly string[];

/** Prints a table with its columns aligned. */
export function printTable(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const all = [[title, ...columns], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log('');
  for (const row of all) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   '),
    );
  }
}
