import { type Sketch, sketchDetails, userArn } from "@/lib/domain/iam/testing/account";
import type { ConfigOf } from "../resources/types";
import type { Resource } from "../snapshot/document";
import { resource } from "../testing/kit";

/** The authorisation details of the tests' account, sketched by users, roles and groups. */
export function iamDetails(sketch: Sketch): Resource {
  return resource("iam:authorization-details", sketchDetails(sketch), { region: "global", name: "iam" });
}

/** A user of that account as the collector adds it beside the details. */
export function iamUser(UserName: string, config: ConfigOf<"iam:user">): Resource {
  return resource(
    "iam:user",
    { UserName, ...config },
    { id: userArn(UserName), name: UserName, region: "global" },
  );
}

/** A user who signs in with a password. */
export const person = (name: string) => iamUser(name, { LoginProfile: {} });
