import { clientIp } from "@/app/api/client-ip";
import { route } from "@/app/api/define-route";
import { changePassword } from "@/lib/application/access/change-password";
import { throttle } from "@/lib/application/access/throttle";
import { endpoints } from "@/lib/contract/endpoints/system";

export const PUT = route(
  endpoints.changePassword,
  async ({ body, user, db, request, note }) => {
    await changePassword(db, throttle(), user, { ...body, ip: clientIp(request.headers), now: Date.now() });
    note({ target: user.email, detail: { changed: "password" } });
    return { changed: true as const };
  },
  { changingPassword: true },
);
