import type { ServiceKind } from "./service";

/** Who secures a part of the stack. */
export type Holder = "customer" | "shared" | "aws";

/** A part of the stack, from what only the customer has down to what only AWS has. */
export type StackPart = { part: string; about: string } & Readonly<Record<ServiceKind, Holder>>;

function part(
  name: string,
  about: string,
  [infrastructure, managed, abstracted]: readonly [Holder, Holder, Holder],
): StackPart {
  return { part: name, about, infrastructure, managed, abstracted };
}

/** Where the line between AWS and the customer runs, by kind of service. After AWS's shared responsibility model. */
export const stack: readonly StackPart[] = [
  part("Data", "What is stored, how sensitive it is, who sees it", ["customer", "customer", "customer"]),
  part("Identities and permissions", "Who may do what", ["customer", "customer", "customer"]),
  part("Settings of the service", "What is switched on, kept, logged", ["customer", "customer", "customer"]),
  part("Encryption", "At rest and on the way", ["customer", "customer", "shared"]),
  part("Network exposure", "Addresses, groups, routes, policies", ["customer", "customer", "shared"]),
  part("Engine and platform", "Versions, patches, runtimes", ["customer", "shared", "aws"]),
  part("Operating system", "Patches, hardening, accounts", ["customer", "aws", "aws"]),
  part("Hypervisor and hosts", "Walls between customers", ["aws", "aws", "aws"]),
  part("Network and hardware", "Cables, disks, their destruction", ["aws", "aws", "aws"]),
  part("Data centres", "Doors, power, cooling", ["aws", "aws", "aws"]),
];
