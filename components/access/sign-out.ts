import { signOut } from "next-auth/react";

/** Ends this browser's session and goes to the sign-in page. */
export function endSession(): void {
  void signOut({ callbackUrl: "/sign-in" });
}
