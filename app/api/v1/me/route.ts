import { route } from "@/app/api/define-route";
import { endpoints } from "@/lib/contract/endpoints/system";
import { permissions, roleGrants } from "@/lib/domain/access/permissions";

export const GET = route(
  endpoints.me,
  ({ user }) => ({
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    permissions: permissions.filter((permission) => roleGrants(user.role, permission)),
    mustChangePassword: user.mustChangePassword,
  }),
  { changingPassword: true },
);
