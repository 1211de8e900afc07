/** The class names that apply, as one attribute value. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/** The class of a word that its shape stands for: hidden always, or in a table that is narrow; never from screen readers. */
export function hiddenWord(shapeOnly: boolean | "narrow" | undefined): string | undefined {
  if (shapeOnly === "narrow") return "visually-hidden-when-narrow";
  return shapeOnly ? "visually-hidden" : undefined;
}
