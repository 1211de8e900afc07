import PDFDocument from "pdfkit";
import { palette } from "@/lib/domain/reports/palette";
import { type Font, registerFonts } from "./fonts";

/** A4 in points, and what stays white around it. */
export const page = { width: 595.28, height: 841.89, left: 42, right: 553.28, top: 66, bottom: 790 } as const;
export const contentWidth = page.right - page.left;

export type TextStyle = {
  font?: Font;
  size?: number;
  colour?: string;
  align?: "left" | "right" | "center";
  /** One line, cut off with an ellipsis where it does not fit. */
  oneLine?: boolean;
};

/** The structure types (ISO 32000-1, 14.8.4) that we use. */
export type Tag = "H1" | "H2" | "H3" | "P" | "Figure" | "Table" | "TR" | "TH" | "TD" | "L" | "LI" | "Sect";
type Structure = ReturnType<PDFKit.PDFDocument["struct"]>;

/** A document that is written from top to bottom. Everything written is tagged, so that it can be read aloud in order. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  /** Where the next thing goes, in points from the top. */
  y: number = page.top;
  private readonly root: Structure;
  private parent: Structure;

  constructor(info: { title: string; subject: string; madeAt: Date }) {
    this.document = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: "1.7",
      // Its types do not know yet that it can: https://pdfkit.org/docs/accessibility.html
      subset: "PDF/UA" as never,
      tagged: true,
      lang: "en-GB",
      displayTitle: true,
      info: {
        Title: info.title,
        Subject: info.subject,
        Author: "Heptagon",
        Creator: "Heptagon",
        Producer: "Heptagon",
        CreationDate: info.madeAt,
        ModDate: info.madeAt,
      },
    });
    registerFonts(this.document);
    this.root = this.document.struct("Document");
    this.document.addStructure(this.root);
    this.parent = this.root;
  }

  /** Writes what `draw` writes as one element of the structure. */
  tag(type: Tag, draw: () => void, options: { alt?: string; scope?: "Column" | "Row" } = {}): void {
    this.parent.add(this.document.struct(type, options, draw));
  }

  /** Opens an element that holds other elements, as a table holds rows. */
  group(type: Tag, fill: () => void): void {
    const outer = this.parent;
    const element = this.document.struct(type);
    outer.add(element);
    this.parent = element;
    fill();
    this.parent = outer;
    element.end();
  }

  /** Draws what is there for the eye only: lines, backgrounds, page numbers. */
  decorate(draw: () => void): void {
    this.document.markContent("Artifact", { type: "Layout" });
    draw();
    this.document.endMarkedContent();
  }

  private style({ font = "regular", size = 9, colour = palette.text }: TextStyle): void {
    this.document.font(font).fontSize(size).fillColor(colour);
  }

  private options({ font, size = 9, align, oneLine }: TextStyle, width: number): PDFKit.Mixins.TextOptions {
    return {
      width,
      align,
      lineGap: size * 0.22,
      // Ligatures change what a code says, and some of the font's cannot be embedded.
      ...(font === "mono" ? { features: { calt: false, liga: false } as never } : {}),
      ...(oneLine ? { height: size, ellipsis: true } : {}),
    };
  }

  /** Writes text in a box at a place; it belongs into a `tag`. */
  text(text: string, x: number, y: number, width: number, style: TextStyle = {}): void {
    this.style(style);
    this.document.text(text, x, y, this.options(style, width));
  }

  /** How high text is in a box of a width. */
  heightOf(text: string, width: number, style: TextStyle = {}): number {
    this.style(style);
    return this.document.heightOfString(text, this.options(style, width));
  }

  /** Writes a paragraph over the whole width, on a new page when it does not fit, and moves on. */
  paragraph(text: string, style: TextStyle & { after?: number; tag?: Tag } = {}): void {
    const height = this.heightOf(text, contentWidth, style);
    this.need(height);
    this.tag(style.tag ?? "P", () => this.text(text, page.left, this.y, contentWidth, style));
    this.y += height + (style.after ?? 6);
  }

  /** A heading, kept together with at least `keep` points of what follows. */
  heading(text: string, level: "H1" | "H2" | "H3" = "H2", keep = 60): void {
    const size = { H1: 19, H2: 12, H3: 9.5 }[level];
    this.need(size + keep);
    this.paragraph(text, { font: "bold", size, tag: level, after: level === "H1" ? 8 : 5 });
  }

  /** Begins a new page unless so many points are left on this one. */
  need(height: number): void {
    if (this.y + height > page.bottom) this.newPage();
  }

  newPage(): void {
    this.document.addPage({ size: [page.width, page.height], margin: 0 });
    this.y = page.top;
  }

  /** Writes what stands on every page, and gives the document away. */
  finish(onEachPage: (number: number, of: number) => void): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.document.switchToPage(index);
      this.document.markContent("Artifact", { type: "Pagination" });
      onEachPage(index + 1, count);
      this.document.endMarkedContent();
    }
    this.root.end();
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.document.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.document.on("end", () => resolve(Buffer.concat(chunks)));
      this.document.on("error", reject);
      this.document.end();
    });
  }
}
