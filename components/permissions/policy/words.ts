type Report = {
  ok: boolean;
  problems: readonly { severity: "error" | "warning" | "info" }[];
  risks: readonly { risk: string; actions: readonly string[] }[];
};

function many(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** "IAM would take it; 2 warnings" or "IAM would refuse it: 1 error" */
export function lintSentence({ ok, problems }: Report): string {
  const count = (severity: string) => problems.filter((one) => one.severity === severity).length;
  if (!ok) return `IAM would refuse it: ${many(count("error"), "error")}`;
  const [warnings, hints] = [count("warning"), count("info")];
  if (warnings + hints === 0) return "IAM would take it, and there is nothing to remark";
  const parts = [warnings > 0 ? many(warnings, "warning") : "", hints > 0 ? many(hints, "hint") : ""];
  return `IAM would take it; ${parts.filter((part) => part !== "").join(", ")}`;
}

/** "line 4, column 12" */
export function places(text: string, from: number): string {
  const lines = text.slice(0, from).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** "Data exfiltration: 41 actions, such as s3:GetObject" */
export function riskWords({ risk, actions }: Report["risks"][number]): string {
  const name = risk.charAt(0).toUpperCase() + risk.slice(1);
  return `${name}: ${many(actions.length, "action")}, such as ${actions[0]}`;
}
