import { expect, it } from "vitest";
import { credentialsSource } from "./credentials-source";

const nowhere = { AWS_SHARED_CREDENTIALS_FILE: "/nowhere/a", AWS_CONFIG_FILE: "/nowhere/b" };

it("says where credentials would come from, and never what they are", () => {
  const keys = { AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  expect(credentialsSource({ ...nowhere, ...keys })).toBe("keys in the environment");
  expect(credentialsSource({ ...nowhere, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/x" })).toBe(
    "the container's role",
  );
  expect(credentialsSource(nowhere)).toBeNull();
});
