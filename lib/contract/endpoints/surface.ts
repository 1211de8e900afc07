import { z } from "zod";
import { csv, freshness, scopeQuery, severity } from "@/lib/contract/common";
import { endpoint } from "@/lib/contract/endpoint";
import { exposureKinds, exposureStatuses } from "@/lib/domain/posture/surface/exposure";
import { tiers } from "@/lib/domain/posture/surface/map/model";
import { protectionLayers } from "@/lib/domain/posture/surface/protection";

const opening = z.object({
  protocol: z.enum(["tcp", "udp"]),
  from: z.number().int(),
  to: z.number().int(),
  /** internet: an eighth of IPv4 or more; wide: more than a /16; limited: known addresses. */
  breadth: z.enum(["internet", "wide", "limited"]),
  ipv4: z.number(),
  ipv6: z.number(),
});

const protection = z.object({
  layer: z.enum(protectionLayers),
  state: z.enum(["protects", "missing", "not_assessed"]),
  says: z.string(),
});

const exposure = z.object({
  resource: z.string(),
  type: z.string(),
  name: z.string(),
  account: z.string(),
  region: z.string(),
  vpc: z.string().nullable(),
  kind: z.enum(exposureKinds),
  status: z.enum(exposureStatuses),
  severity,
  says: z.string(),
  at: z.string(),
  openings: z.array(opening),
  path: z.array(
    z.object({ kind: z.string(), id: z.string().nullable(), name: z.string(), says: z.string() }),
  ),
  protections: z.array(protection),
  missing: z.array(z.string()),
  findings: z.object({ failing: z.number().int(), worst: severity.nullable() }),
});

const network = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string(),
  region: z.string(),
  nodes: z.number().int(),
  reachable: z.number().int(),
  notAssessed: z.number().int(),
});

export const endpoints = {
  attackSurface: endpoint({
    method: "GET",
    path: "/api/v1/posture/surface",
    permission: "posture:read",
    summary: "What the internet reaches: each way in with its proof, and what protects it",
    query: scopeQuery.pick({ accounts: true, regions: true }).extend({
      status: csv.optional(),
      severity: csv.optional(),
      kind: csv.optional(),
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(2_000).default(500),
    }),
    response: z.object({
      freshness,
      /** Of everything in the scope, whatever the filters. */
      counts: z.object({
        reachable: z.number().int(),
        restricted: z.number().int(),
        notAssessed: z.number().int(),
        critical: z.number().int(),
      }),
      /** How many fit the filters; `exposures` holds the first of them. */
      total: z.number().int(),
      exposures: z.array(exposure),
      /** Listings that failed: what is there, nobody has seen. */
      unseen: z.array(z.string()),
      networks: z.array(network),
    }),
  }),
  surfaceOfNetwork: endpoint({
    method: "GET",
    path: "/api/v1/posture/surface/networks/{id}",
    permission: "posture:read",
    summary: "One VPC in its tiers: what stands where, who reaches whom, what protects each",
    params: z.object({ id: z.string().min(1).max(100) }),
    query: scopeQuery.pick({ accounts: true }),
    response: z.object({
      freshness,
      network: network.pick({ id: true, name: true, account: true, region: true }).extend({
        groups: z.array(
          z.object({ id: z.string(), name: z.string(), tier: z.enum(tiers), says: z.string() }),
        ),
        nodes: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            kind: z.string(),
            group: z.string(),
            status: z.enum([...exposureStatuses, "inside"]),
            severity: severity.nullable(),
            says: z.string(),
            protections: z.array(protection),
          }),
        ),
        edges: z.array(
          z.object({
            from: z.string(),
            to: z.string(),
            kind: z.enum(["internet", "forwards", "may reach"]),
            says: z.string(),
          }),
        ),
      }),
    }),
  }),
};
