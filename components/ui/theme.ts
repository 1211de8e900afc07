import { z } from "zod";

/** "system" follows what the person's machine asks for. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A cookie, so that the server sends the page in its colours and nothing flashes. */
export const themeCookie = "heptagon-theme";

const theme = z.enum(themes).catch("system");

/** The theme that a cookie's value names; anything else is "system". */
export function readTheme(value: string | undefined): Theme {
  return theme.parse(value);
}
