import { palette } from "@/lib/domain/reports/palette";
import { page, type Sheet, type TextStyle } from "./sheet";

export type Column<Row> = {
  head: string;
  width: number;
  align?: "left" | "right" | "center";
  style?: TextStyle | ((row: Row) => TextStyle);
  /** What the cell says, also to those who hear it. */
  text(row: Row): string;
  /** Draws the cell, instead of its text, in a box of one line. */
  draw?(row: Row, box: { x: number; y: number; width: number; height: number }): void;
  fill?(row: Row): string | null;
};

export type TableOptions = { size?: number; padding?: number; lines?: boolean };

const gutter = 8;

function styleOf<Row>(column: Column<Row>, row: Row, size: number): TextStyle {
  const style = typeof column.style === "function" ? column.style(row) : column.style;
  return { size, align: column.align, ...style };
}

/** Writes a table; its head comes again on each page that it reaches. */
export function table<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { size = 8, padding = 3.5, lines = true }: TableOptions = {},
): void {
  const left = columns.map((_, index) =>
    columns.slice(0, index).reduce((x, column) => x + column.width, page.left as number),
  );
  const inner = (index: number) => (columns[index]?.width ?? 0) - (index === columns.length - 1 ? 0 : gutter);

  const rule = (colour: string) =>
    sheet.decorate(() =>
      sheet.document.moveTo(page.left, sheet.y).lineTo(page.right, sheet.y).lineWidth(0.5).stroke(colour),
    );

  const head = () => {
    const style: TextStyle = { font: "medium", size: size - 1, colour: palette.muted };
    sheet.group("TR", () => {
      columns.forEach((column, index) => {
        sheet.tag(
          "TH",
          () =>
            sheet.text(column.head, left[index] ?? 0, sheet.y, inner(index), {
              ...style,
              align: column.align,
              oneLine: true,
            }),
          { scope: "Column" },
        );
      });
    });
    sheet.y += size + 4;
    rule(palette.border);
  };

  const write = (row: Row) => {
    const heights = columns.map((column, index) =>
      column.draw ? size * 1.25 : sheet.heightOf(column.text(row), inner(index), styleOf(column, row, size)),
    );
    const height = Math.max(...heights) + 2 * padding - size * 0.22;
    if (sheet.y + height > page.bottom) {
      sheet.newPage();
      head();
    }
    columns.forEach((column, index) => {
      const colour = column.fill?.(row);
      if (!colour) return;
      sheet.decorate(() =>
        sheet.document.rect((left[index] ?? 0) + 1, sheet.y + 1, column.width - 2, height - 2).fill(colour),
      );
    });
    sheet.group("TR", () => {
      columns.forEach((column, index) => {
        const box = { x: left[index] ?? 0, y: sheet.y + padding, width: inner(index), height: size };
        sheet.tag(
          "TD",
          () => {
            if (column.draw) column.draw(row, box);
            else sheet.text(column.text(row), box.x, box.y, box.width, styleOf(column, row, size));
          },
          column.draw ? { alt: column.text(row) } : {},
        );
      });
    });
    sheet.y += height;
    if (lines) rule(palette.grid);
  };

  sheet.need(size * 5);
  sheet.group("Table", () => {
    head();
    for (const row of rows) write(row);
  });
}
