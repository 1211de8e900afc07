import { collected } from "../../verdict";
import type { Typed } from "../../world";
import { door, type Seen } from "../exposure";
import { lacks, protects, shieldStandard } from "../protection";
import { publicEndpoint } from "../public-endpoint";

type Shared = { id: string; name: string };

/** A disk or a database that everyone may copy into an account of their own and read there. */
function shared({ id, name }: Shared, what: string, says: string, encrypted: boolean | undefined): Seen {
  const seen = publicEndpoint({
    at: id,
    says: `Everyone with an AWS account can copy ${what}`,
    path: [{ kind: "sharing", id, name, says }],
    protections: [
      shieldStandard,
      lacks("sign-in", "Any AWS account will do."),
      encrypted
        ? protects("encryption", "It is encrypted.")
        : lacks("encryption", "It is not encrypted: whoever copies it can read it."),
    ],
    grade: { severity: "critical", because: "it is shared with everyone" },
  });
  return { ...seen, kind: "data" };
}

function diskSnapshot(found: Typed<"ec2:snapshot">): Seen | null {
  const grants = collected(found.config.CreateVolumePermissions, "ec2:DescribeSnapshotAttribute") ?? [];
  if (!grants.some(({ Group }) => Group === "all")) return null;
  return shared(
    found,
    "the disk snapshot",
    "createVolumePermission names the group all",
    found.config.Encrypted,
  );
}

function image(found: Typed<"ec2:image">): Seen | null {
  if (!collected(found.config.Public, "ec2:DescribeImages")) return null;
  return shared(found, "the machine image", "launchPermission names the group all", undefined);
}

function databaseSnapshot(found: Typed<"rds:snapshot">): Seen | null {
  const attributes = collected(found.config.DBSnapshotAttributes, "rds:DescribeDBSnapshotAttributes") ?? [];
  const open = attributes.some(
    ({ AttributeName, AttributeValues }) => AttributeName === "restore" && AttributeValues?.includes("all"),
  );
  return open ? shared(found, "the database snapshot", "restore names all", found.config.Encrypted) : null;
}

function document(found: Typed<"ssm:document">): Seen | null {
  const accounts = collected(found.config.AccountIds, "ssm:DescribeDocumentPermission") ?? [];
  if (!accounts.includes("all")) return null;
  return shared(found, "the document", "DocumentPermission names all", undefined);
}

export const doors = [
  door("ec2:snapshot", diskSnapshot),
  door("ec2:image", image),
  door("rds:snapshot", databaseSnapshot),
  door("ssm:document", document),
];
