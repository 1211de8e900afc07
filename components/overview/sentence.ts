import { scoreWords } from "@/components/posture/score-words";
import { changeWords } from "@/lib/domain/posture/change-words";

type Figure = { score: number | null; change: number | null };

/** The overview's answer in one sentence: "You are slightly worse than a month ago: 66, down 1." */
export function overviewSentence({ score, change }: Figure): string {
  if (score === null) return "Nothing has been assessed yet.";
  const now = scoreWords(score);
  if (change === null) return `You stand at ${now} of 100; there is no month-old score to compare with yet.`;
  const words = changeWords(change);
  if (words === null) return `You are where you were a month ago: ${now}.`;
  return `You are ${words} than a month ago: ${now}, ${change > 0 ? "up" : "down"} ${Math.abs(Math.round(change))}.`;
}

type Fall = { principle: number; day: string; points: number; title: string; failing: number };
type Named = { principle: number; name: string; change: number | null };

/** What moved most: the largest fall with its cause, and the principle that rose most. */
export function overviewLead(falls: readonly Fall[], principles: readonly Named[]): string {
  const nameOf = (number: number) => principles.find(({ principle }) => principle === number)?.name;
  const fall = falls[0];
  const risen = [...principles].sort((a, b) => (b.change ?? 0) - (a.change ?? 0))[0];
  const sentences = [
    fall
      ? `${nameOf(fall.principle) ?? `Principle ${fall.principle}`} fell ${pointsWords(fall.points)} on ${weekday(fall.day)}: ${fall.failing} ${fall.failing === 1 ? "resource fails" : "resources fail"} “${fall.title}”.`
      : "No principle fell in the last seven days.",
    risen && Math.round(risen.change ?? 0) > 0
      ? `${risen.name} rose most in 30 days, by ${Math.round(risen.change ?? 0)}.`
      : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

function pointsWords(points: number): string {
  const size = Math.abs(Math.round(points));
  return size === 0 ? "less than a point" : size === 1 ? "1 point" : `${size} points`;
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
