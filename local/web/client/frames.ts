/** This file hears what pages of scripts ask of the page around them; they are of another origin and can do no more than ask. */

type Request = { readonly mytechPage: 'close' | 'focus' } | { readonly mytechPage: 'go'; readonly to: string; readonly anew: boolean };

/** Calls back for each request that comes from the frame itself, and from nobody else. */
export function hear(frameOf: () => HTMLIFrameElement | null, asked: (request: Request) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const frame = frameOf();
    if (frame === null || event.source !== frame.contentWindow) return;
    if (typeof event.data !== 'object' || event.data === null || !('mytechPage' in event.data)) return;
    asked(event.data as Request);
  });
}

/** Leads links to wherever the local Workspace has that page. */
export function followLinks(frameOf: () => HTMLIFrameElement | null): void {
  hear(frameOf, (request) => {
    if (request.mytechPage !== 'go' || typeof request.to !== 'string') return;
    const path = `/go?to=${encodeURIComponent(request.to)}`;
    if (request.anew) window.open(path, '_blank', 'noopener');
    else location.assign(path);
  });
}
