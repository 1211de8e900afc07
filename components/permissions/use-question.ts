"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";

export const modes = ["who-can", "can", "principal"] as const;
export const mfaStates = ["any", "with", "without"] as const;
export type Mfa = (typeof mfaStates)[number];
export type Mode = (typeof modes)[number];

const parsers = {
  mode: parseAsStringLiteral(modes),
  principal: parseAsString.withDefault(""),
  action: parseAsString.withDefault(""),
  resource: parseAsString.withDefault(""),
  address: parseAsString.withDefault(""),
  mfa: parseAsStringLiteral(mfaStates).withDefault("any"),
  at: parseAsString.withDefault(""),
};

export type Question = {
  mode: Mode;
  principal: string;
  action: string;
  resource: string;
  /** The caller's address; empty: any. */
  address: string;
  mfa: Mfa;
  /** A day (UTC) at whose end it is asked; empty: now. */
  at: string;
};

/** Links that name no mode are read by what they bring: a principal, or a principal with an action. */
function modeOf(given: { mode: Mode | null; principal: string; action: string }): Mode {
  if (given.mode) return given.mode;
  if (given.principal === "") return given.action === "" ? "principal" : "who-can";
  return given.action === "" ? "principal" : "can";
}

/** The question on screen, kept in the URL so that a link asks it again. */
export function useQuestion(): [Question, (next: Partial<Question>) => void] {
  const [given, set] = useQueryStates(parsers, { history: "push" });
  const { mode, principal, action, resource, address, mfa, at } = given;
  const question = useMemo(
    () => ({ mode: modeOf({ mode, principal, action }), principal, action, resource, address, mfa, at }),
    [mode, principal, action, resource, address, mfa, at],
  );
  return [question, (next) => void set(next)];
}

/** What the question fixes about the request, as the API takes it; undefined where it leaves everything open. */
export function contextOfQuestion({ address, mfa }: Pick<Question, "address" | "mfa">): string[] | undefined {
  const context = [
    ...(address === "" ? [] : [`aws:SourceIp=${address}`]),
    ...(mfa === "any" ? [] : [`aws:MultiFactorAuthPresent=${mfa === "with"}`]),
  ];
  return context.length > 0 ? context : undefined;
}
