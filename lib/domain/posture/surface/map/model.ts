import type { Severity } from "../../severity";
import type { ExposureStatus } from "../exposure";
import type { Protection } from "../protection";

export const tiers = ["edge", "public", "private", "unknown"] as const;
export type Tier = (typeof tiers)[number];

/** `inside`: the internet does not reach it. */
export type NodeStatus = ExposureStatus | "inside";

export type MapNode = {
  id: string;
  name: string;
  kind: string;
  /** The group that it is drawn in: a subnet, or `edge`. */
  group: string;
  status: NodeStatus;
  severity: Severity | null;
  says: string;
  protections: Protection[];
};

/** Who speaks to whom: from the internet, from a balancer to its targets, or as a security group permits. */
export type MapEdge = { from: string; to: string; kind: "internet" | "forwards" | "may reach"; says: string };

/** A subnet, or the edge of the network. */
export type MapGroup = { id: string; name: string; tier: Tier; says: string };

export type VpcMap = {
  id: string;
  name: string;
  account: string;
  region: string;
  groups: MapGroup[];
  nodes: MapNode[];
  edges: MapEdge[];
};

export const internet = "internet";
export const edgeGroup = "edge";
