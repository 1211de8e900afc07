import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./windows-file-system-several-zones";

const windows = (DeploymentType: string | undefined) =>
  resource("fsx:file-system", { FileSystemType: "WINDOWS", WindowsConfiguration: { DeploymentType } });

it("reads the deployment type, and leaves other kinds of file system out", () => {
  expect(statuses(check, [windows("MULTI_AZ_1")])).toEqual(["pass"]);
  expect(statuses(check, [windows("SINGLE_AZ_2")])).toEqual(["fail"]);
  expect(statuses(check, [windows(undefined)])).toEqual(["not_assessed"]);
  expect(statuses(check, [resource("fsx:file-system", { FileSystemType: "LUSTRE" })])).toEqual([]);
});
