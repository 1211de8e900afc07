import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "@/lib/adapters/project-root";
import { unpackWoff } from "./unpack-woff";

/**
 * The fonts that a document embeds, as WOFF: fontkit, which pdfkit reads fonts with, cannot yet take glyphs that are made of
 * others out of a WOFF2.
 */
const files = {
  regular: "inter-ui/Inter (web)/Inter-Regular.woff",
  medium: "inter-ui/Inter (web)/Inter-Medium.woff",
  bold: "inter-ui/Inter (web)/Inter-SemiBold.woff",
  mono: "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff",
} as const;
export type Font = keyof typeof files;

/** Unpacked once a process. */
const unpacked = new Map<string, Buffer>();

function fontOf(file: string): Buffer {
  const known = unpacked.get(file);
  if (known) return known;
  const font = unpackWoff(readFileSync(path.join(projectRoot(), "node_modules", file)));
  unpacked.set(file, font);
  return font;
}

/** Gives a document its fonts. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const [name, file] of Object.entries(files)) document.registerFont(name, fontOf(file));
}
