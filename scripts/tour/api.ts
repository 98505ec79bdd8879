/** The API as a program on another machine sees it. */
export async function connect(url: string, email: string, password: string) {
  const session = await ask(url, 'POST', '/session', { email, password });
  const token = String(session.token);
  return {
    get: (path: string) => ask(url, 'GET', path, undefined, token),
    post: (path: string, body: unknown) => ask(url, 'POST', path, body, token),
    patch: (path: string, body: unknown) => ask(url, 'PATCH', path, body, token),
    /** A file, beside the fields of its form. */
    send: (path: string, form: FormData) => ask(url, 'POST', path, form, token),
  };
}

export type Api = Awaited<ReturnType<typeof connect>>;

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire, as another program reads it
async function ask(url: string, method: string, path: string, body?: unknown, token?: string): Promise<any> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the same
  const answer: any = response.status === 204 ? null : await response.json();
  if (response.ok) return answer;
  const fields = (answer.errors ?? []).map(
    (error: { field: string; detail: string }) => `${error.field} : ${error.detail}`,
  );
  throw new Error(`${method} ${path} → ${response.status} ${answer.detail} ${fields.join(' ')}`);
}
