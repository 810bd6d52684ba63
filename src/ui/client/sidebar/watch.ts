/** This file decides when the sidebar looks at the sheet: on coming back to it, and now and then while it can be seen. */
import { pauseBeforeLook } from './selection';

/** When somebody last did something here, in epoch milliseconds. */
export interface Touch {
  touchedAt: number;
}

/** Looks at once and from then on, until the function that it gives is called. */
export function watch(look: () => Promise<void>, touch: Touch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const again = (): void => {
    clearTimeout(timer);
    if (over || document.hidden) return;
    timer = setTimeout(round, pauseBeforeLook(Date.now() - touch.touchedAt));
  };
  const round = (): void => {
    clearTimeout(timer);
    void look().then(again);
  };
  const touched = (): void => {
    touch.touchedAt = Date.now();
  };
  const back = (): void => {
    touched();
    if (!document.hidden) round();
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  document.addEventListener('input', touched);
  document.addEventListener('pointerdown', touched);
  round();
  return () => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
    document.removeEventListener('input', touched);
    document.removeEventListener('pointerdown', touched);
  };
}
