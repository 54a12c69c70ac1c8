/** A clock that runs until it is stopped. */
export interface Clock {
  /** Halts it or lets it go on; says whether it runs now. */
  toggle: () => boolean;
  stop: () => void;
}

/**
 * Tells about once a second how much time has gone by. Browsers slow the timers of tabs that are out of
 * sight, so the seconds are taken from the time of day.
 * @param pass is told the seconds since it was called last
 */
export function runClock(pass: (seconds: number) => void): Clock {
  let last = Date.now();
  let runs = true;
  const tick = () => {
    const now = Date.now();
    // A clock that was set back takes no time away.
    if (runs) pass(Math.max(0, now - last) / 1000);
    last = now;
  };
  const timer = setInterval(tick, 1000);
  return {
    toggle() {
      tick();
      runs = !runs;
      return runs;
    },
    stop() {
      tick();
      clearInterval(timer);
    },
  };
}

/** Seconds as minutes and seconds: 75 is "1:15". */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
