import { expect, it } from "vitest";
import { eachContainer } from "./containers";
import { changeDistribution } from "./distribution";
import { groupsOf } from "./instance-groups";
import { listenerArn } from "./listener";
import { rootOf } from "./organisation-root";
import { publicStatementId } from "./statement-id";

it("takes names and ids from the resource, and says in capitals what nobody has collected", () => {
  const Listeners = [
    { ListenerArn: "arn:tls", Protocol: "HTTPS" },
    { ListenerArn: "arn:plain", Protocol: "HTTP" },
  ];
  expect(listenerArn({ Listeners }, "HTTP")).toBe("arn:plain");
  expect(listenerArn({}, "HTTP")).toBe("THE_HTTP_LISTENER");
  expect(groupsOf({ SecurityGroups: [{ GroupId: "sg-1" }] })).toEqual(["sg-1"]);
  expect(groupsOf({})).toEqual(["ITS_GROUP"]);
  expect(rootOf({ Roots: [{ Id: "r-1" }] })).toBe("r-1");
  expect(rootOf({})).toBe("ROOT_ID");
  expect(eachContainer({ containerDefinitions: [{ name: "web" }, { name: "log" }] }, { A: 1 })).toEqual([
    { Name: "web", A: 1 },
    { Name: "log", A: 1 },
  ]);
});

it("names the statement that lets everyone in", () => {
  const statement = (Sid: string, Principal: unknown) => ({ Sid, Effect: "Allow", Principal, Action: "*" });
  const policy = { Statement: [statement("ours", { AWS: "111122223333" }), statement("open", "*")] };
  expect(publicStatementId(JSON.stringify(policy))).toBe("open");
  expect(publicStatementId(undefined)).toBe("STATEMENT_ID");
});

it("changes a distribution on condition that nobody else has", () => {
  const commands = changeDistribution("arn:aws:cloudfront::111122223333:distribution/E1", "set it");
  expect(commands).toContain("--id E1 --if-match $etag");
});
