import { expect } from "vitest";
import { isKnownType, resourceDefinitions } from "@/lib/domain/posture/resources/types";
import type { Collector } from "../collector";
import { type Answers, type Replayed, replay } from "./replay";

/** Replays answers to a collector, and expects every resource that it finds to have the shape its type declares. */
export async function shaped(collector: Collector, answers: Answers): Promise<Replayed> {
  const found = await replay(collector, answers);
  for (const { type, config } of found.resources) {
    if (!isKnownType(type)) throw new Error(`${type} is no known type`);
    expect(resourceDefinitions[type].config.safeParse(config).error).toBeUndefined();
  }
  return found;
}
