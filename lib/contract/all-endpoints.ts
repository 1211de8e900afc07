import type { Endpoint } from "@/lib/contract/endpoint";
import { endpointGroups } from "@/lib/contract/endpoints.generated";

export type NamedEndpoint = { name: string; endpoint: Endpoint };

/** Every declared endpoint with the name it is declared under, found by the folder lib/contract/endpoints. */
export const allEndpoints: readonly NamedEndpoint[] = endpointGroups.flatMap((group) =>
  Object.entries(group as unknown as Record<string, Endpoint>).map(([name, endpoint]) => ({
    name,
    endpoint,
  })),
);
