/** HTML that is safe to stand in a page: made by `html`, which escapes everything else. */
export type Markup = { markup: string };

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

type Part = string | number | Markup | null | readonly Markup[];

function partOf(part: Part): string {
  if (part === null) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return part.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

/** Builds HTML; every value that is no markup itself is escaped, in text and in quoted attributes alike. */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  return {
    markup: literals.map((literal, index) => literal + partOf(parts[index] ?? null)).join(""),
  };
}

/** Text that is HTML already, such as a style sheet of ours. */
export function trusted(markup: string): Markup {
  return { markup };
}
