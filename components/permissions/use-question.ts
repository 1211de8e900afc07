"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";

export const modes = ["who-can", "can", "principal", "escalations"] as const;
export type Mode = (typeof modes)[number];

const parsers = {
  mode: parseAsStringLiteral(modes),
  principal: parseAsString.withDefault(""),
  action: parseAsString.withDefault(""),
  resource: parseAsString.withDefault(""),
};

export type Question = { mode: Mode; principal: string; action: string; resource: string };

/** Links that name no mode are read by what they bring: a principal, or a principal with an action. */
function modeOf(given: { mode: Mode | null; principal: string; action: string }): Mode {
  if (given.mode) return given.mode;
  if (given.principal === "") return given.action === "" ? "principal" : "who-can";
  return given.action === "" ? "principal" : "can";
}

/** The question on screen, kept in the URL so that a link asks it again. */
export function useQuestion(): [Question, (next: Partial<Question>) => void] {
  const [given, set] = useQueryStates(parsers, { history: "push" });
  const { mode, principal, action, resource } = given;
  const question = useMemo(
    () => ({ mode: modeOf({ mode, principal, action }), principal, action, resource }),
    [mode, principal, action, resource],
  );
  return [question, (next) => void set(next)];
}
