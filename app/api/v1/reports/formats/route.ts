import { route } from "@/app/api/define-route";
import { formats } from "@/lib/application/reports/formats";
import { endpoints } from "@/lib/contract/endpoints/reports";

export const GET = route(endpoints.reportFormats, () => ({
  formats: formats.map(({ id, name, about, readers }) => ({ id, name, about, readers })),
}));
