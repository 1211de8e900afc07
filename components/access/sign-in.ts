import { signIn } from "next-auth/react";

/** Signs in with a password; null when it worked, else the sentence to show. */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  try {
    const result = await signIn("password", { email, password, redirect: false, callbackUrl: "/" });
    if (result?.ok && !result.error) return null;
    return result?.error && result.error !== "CredentialsSignin"
      ? result.error
      : "Signing in did not work. Try again.";
  } catch {
    return "The server did not answer. Check the connection and try again.";
  }
}
