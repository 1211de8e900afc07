import { addressOf } from "@/components/api/address";
import { ApiProblem } from "@/components/api/api-problem";
import { problemDocument } from "@/lib/contract/common";
import { csrfHeader } from "@/lib/contract/csrf";
import { endpoints } from "@/lib/contract/endpoints/snapshots";

function problemIn(request: XMLHttpRequest) {
  try {
    return problemDocument.parse(JSON.parse(request.responseText));
  } catch {
    // No answer, or one by something in between.
    return {
      type: "urn:heptagon:problem:no-answer",
      title: "The file did not arrive",
      status: request.status,
      detail: request.status === 0 ? "The connection broke." : `The server answered ${request.status}.`,
      next: "Try again, or import it with `heptagon posture import FILE` on the server.",
    };
  }
}

/**
 * Sends a file to be imported, telling how much of it has left (0–1). `fetch` cannot tell.
 * @throws ApiProblem
 */
export function sendFile(
  file: File,
  complete: boolean | undefined,
  onProgress: (part: number) => void,
): Promise<{ jobId: string }> {
  const query = {
    name: file.name,
    ...(complete === undefined ? {} : { complete: complete ? "true" : "false" }),
  };
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf(endpoints.importFile, { query: query as { name: string } }));
    request.setRequestHeader(csrfHeader.name, csrfHeader.value);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    const fail = () => reject(new ApiProblem(problemIn(request)));
    request.onerror = fail;
    request.onload = () => {
      if (request.status !== 200) fail();
      else resolve(endpoints.importFile.response.parse(JSON.parse(request.responseText)));
    };
    request.send(file);
  });
}
