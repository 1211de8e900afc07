import type { RequestContext } from "../evaluate/context";
import type { PolicyVersion } from "../policy/policy";
import { tokenise } from "./glob";

type Part = { text: string } | { variable: string; fallback: string | null };

/** A policy value that may hold variables; `parts` is null when it holds none. */
export type Template = { fixed: string } | { parts: Part[] };

const variable = /\$\{([^{}]*)\}/g;

/** `${*}`, `${?}` and `${$}` stand for the characters themselves. AWS: "IAM policy elements: Variables and tags". */
function partOf(inside: string): Part {
  if (inside === "*" || inside === "?" || inside === "$") return { text: inside };
  const [name = "", ...rest] = inside.split(",");
  const fallback = /^\s*'([\s\S]*)'\s*$/.exec(rest.join(","))?.[1] ?? null;
  return { variable: name.trim().toLowerCase(), fallback };
}

/**
 * Compiles a policy value. `wildcards` says whether `*` and `?` are patterns in it (ARNs, …Like) or plain letters.
 * In version 2008-10-17 there are no variables.
 */
export function compileTemplate(
  value: string,
  { version, wildcards }: { version: PolicyVersion; wildcards: boolean },
): Template {
  const literal = (text: string) => (wildcards ? tokenise(text) : text);
  if (version === "2008-10-17" || !value.includes("${")) return { fixed: literal(value) };
  const parts: Part[] = [];
  let from = 0;
  for (const match of value.matchAll(variable)) {
    if (match.index > from) parts.push({ text: literal(value.slice(from, match.index)) });
    parts.push(partOf(match[1] ?? ""));
    from = match.index + match[0].length;
  }
  if (from < value.length) parts.push({ text: literal(value.slice(from)) });
  if (parts.every((part) => "text" in part)) return { fixed: parts.map(({ text }) => text).join("") };
  return { parts };
}

/**
 * The template with its variables filled in: null when one is absent and has no default, or has several values (AWS:
 * only single-valued keys can be variables); undefined when one is unknown.
 */
export function resolveTemplate(template: Template, context: RequestContext): string | null | undefined {
  if ("fixed" in template) return template.fixed;
  let text = "";
  let unknown = false;
  for (const part of template.parts) {
    if ("text" in part) text += part.text;
    else {
      const values = context.get(part.variable);
      const value = values === null ? part.fallback : values?.length === 1 ? values[0] : values && null;
      if (value === null) return null;
      if (value === undefined) unknown = true;
      else text += value;
    }
  }
  return unknown ? undefined : text;
}

/** The context keys that a template reads, lower case. */
export function variablesOf(template: Template): string[] {
  if ("fixed" in template) return [];
  return template.parts.flatMap((part) => ("variable" in part ? [part.variable] : []));
}
