import type { Severity } from "@/lib/domain/posture/severity";

/** The colours of the light theme, for what is printed. */
export const palette = {
  text: "#14181f",
  muted: "#59626e",
  faint: "#8593a8",
  border: "#dfe3e8",
  grid: "#e9ecf0",
  sunken: "#f6f7f9",
  accent: "#3451c6",
  accentSoft: "#e6eafb",
  better: "#1f7a34",
  worse: "#a8174a",
  white: "#ffffff",
} as const;

export const severityColour: Readonly<Record<Severity, string>> = {
  critical: "#a8174a",
  high: "#b83c08",
  medium: "#7d5a00",
  low: "#4a6078",
};

/** What lies behind a score in a heat map, lighter the better; and hatched would be: nothing was assessed. */
export function heatColour(score: number | null): string {
  if (score === null) return palette.sunken;
  if (score >= 70) return "#ffffff";
  if (score >= 60) return "#fbeff3";
  if (score >= 50) return "#f6dce5";
  if (score >= 40) return "#efc3d2";
  return score >= 30 ? "#e5a3b9" : "#d97f9d";
}
