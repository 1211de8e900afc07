import CredentialsProvider from "next-auth/providers/credentials";
import type { Database } from "@/lib/adapters/db/database";
import { signInWithPassword } from "@/lib/application/access/sign-in";
import { throttle } from "@/lib/application/access/throttle";
import { Problem } from "@/lib/domain/errors/problem";

/** Sign-in with e-mail address and password. What goes wrong is passed to the page as a sentence. */
export function passwordProvider(db: Database, ip: string | null) {
  return CredentialsProvider({
    id: "password",
    name: "password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given) {
      try {
        return await signInWithPassword(db, throttle(), { given, ip, now: Date.now() });
      } catch (error) {
        if (error instanceof Problem) throw new Error(`${error.message} ${error.detail.next ?? ""}`.trim());
        throw error;
      }
    },
  });
}
