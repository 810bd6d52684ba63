/** This file is how pages speak with the server: as the person whom the page was made for, in JSON. */

export interface Answer {
  readonly ok?: boolean;
  readonly message?: string;
}

/** Whom the page was made for; empty is a guest. */
export const person = document.body.dataset['person'] ?? '';

/** What the server told this page's script. */
export function facts(): Readonly<Record<string, string | number | boolean>> {
  return JSON.parse(document.body.dataset['facts'] ?? '{}') as Record<string, string | number | boolean>;
}

/** Anything but an answer in JSON is told as a refusal, so that no click ends in silence. */
export async function post<T extends Answer>(path: string, body: object): Promise<T | Answer> {
  return answered<T>(
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-acting-as': person }, body: JSON.stringify(body) }),
  );
}

export async function get<T>(path: string): Promise<T | Answer> {
  return answered<T>(fetch(path));
}

async function answered<T>(request: Promise<Response>): Promise<T | Answer> {
  try {
    const response = await request;
    return (await response.json()) as T;
  } catch {
    return { ok: false, message: 'The local Workspace does not answer. Is it still running?' };
  }
}
