import { allChecks } from "@/lib/application/checks/all-checks";
import { type Asked, type Hit, linkTo } from "@/lib/application/search/hit";

/** Checks by id or words of their title. */
export async function checkHits(asked: Asked): Promise<Hit[]> {
  if (!asked.may("posture:read") || asked.text.length < 3) return [];
  const words = asked.text.toLowerCase().split(/\s+/);
  const { checks } = await allChecks(asked.db);
  return checks
    .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
    .slice(0, 4)
    .map(({ id, title }) => ({
      kind: "check",
      title,
      detail: `Check ${id}`,
      href: linkTo("/findings", { check: id }),
    }));
}
