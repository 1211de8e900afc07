/**
 * The Content-Security-Policy of every page: nothing but our own, scripts and styles only with this request's nonce.
 *
 * @param options.nonce fresh for each request
 * @param options.development allows eval and inline styles, which React's and Next's development tools use
 */
export function contentSecurityPolicy(options: {
  nonce: string;
  development: boolean;
  secure: boolean;
}): string {
  const nonce = `'nonce-${options.nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' ${nonce} 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${options.development ? "'unsafe-inline'" : nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(options.secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
