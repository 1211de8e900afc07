import { shortArn } from "@/components/ui/short-arn";
import type { Comparison, Difference } from "./use-compare";

const plain = new Intl.NumberFormat("en-GB");

function sideName({ principal, at }: Comparison["left"]): string {
  return at ? `${shortArn(principal).name} on ${at}` : shortArn(principal).name;
}

/** "Deploy can do 13 actions that ETL cannot; 4 the other way round" */
export function comparisonSentence({ left, right, difference }: Comparison): string {
  const { gained, lost, changed } = difference;
  const [first, second] = [sideName(left), sideName(right)];
  if (gained + lost + changed === 0) return `${first} and ${second} can do exactly the same`;
  return `${second} can do ${plain.format(gained)} actions that ${first} cannot; ${plain.format(lost)} the other way round`;
}

/** "+3 −1, 2 on other resources" */
export function differenceWords({
  gained,
  lost,
  changed,
}: Pick<Difference, "gained" | "lost" | "changed">): string {
  const parts = [
    gained > 0 ? `+${plain.format(gained)}` : "",
    lost > 0 ? `−${plain.format(lost)}` : "",
    changed > 0 ? `${plain.format(changed)} otherwise` : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" ") : "no difference";
}
