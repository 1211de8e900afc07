import { Problem } from "@/lib/domain/errors/problem";
import type { ServiceResponsibility } from "./service";
import { services } from "./services.generated";

/**
 * The entries of some services by the names that the checks use; without names, all, by the names that AWS uses.
 * @throws Problem not-found for a service that has no entry
 */
export function namedServices(names: readonly string[] | undefined): ServiceResponsibility[] {
  const all: readonly ServiceResponsibility[] = services;
  for (const name of names ?? []) {
    if (!all.some(({ service }) => service === name)) {
      throw new Problem("not-found", `There is no entry for a service ${name}.`, {
        next: `Services: ${all.map(({ service }) => service).join(", ")}.`,
      });
    }
  }
  const chosen = names === undefined ? all : all.filter(({ service }) => names.includes(service));
  return [...chosen].sort((a, b) => bare(a.name).localeCompare(bare(b.name), "en"));
}

/** What people look a service up under: without the owner's name before it. */
function bare(name: string): string {
  return name.replace(/^(Amazon|AWS) /, "");
}
