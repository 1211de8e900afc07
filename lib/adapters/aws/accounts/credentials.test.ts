import { expect, it } from "vitest";
import { type Identity, keptFresh } from "./credentials";

const minute = 60_000;

function provider(...answers: (Date | Error | undefined)[]) {
  let asked = 0;
  const give = async (): Promise<Identity> => {
    const answer = answers[asked];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return { accessKeyId: `key-${asked}`, secretAccessKey: "s", expiration: answer };
  };
  return give;
}

it("asks once for everybody, and again five minutes before the session ends", async () => {
  let now = 0;
  const get = keptFresh(provider(new Date(60 * minute), new Date(120 * minute)), () => now);
  const [first, second] = await Promise.all([get(), get()]);
  expect([first.accessKeyId, second.accessKeyId]).toEqual(["key-1", "key-1"]);
  now = 54 * minute;
  expect((await get()).accessKeyId).toBe("key-1");
  now = 56 * minute;
  expect((await get()).accessKeyId).toBe("key-2");
});

it("keeps what never ends, and does not keep a failure", async () => {
  const forever = keptFresh(provider(undefined, undefined));
  await forever();
  expect((await forever()).accessKeyId).toBe("key-1");
  const shaky = keptFresh(provider(new Error("no"), undefined));
  await expect(shaky()).rejects.toThrow("no");
  expect((await shaky()).accessKeyId).toBe("key-2");
});
