/** A stopwatch, which runs until it is stopped. */
export interface Clock {
  /** Pauses or resumes the clock; returns true when it runs now. */
  toggle: () => boolean;
  stop: () => void;
}

/**
 * Starts a clock. Browsers slow down the timers of hidden tabs, so the time is taken from the system clock and not from
 * the number of ticks.
 * @param onTick called about once a second with the seconds since its last call
 */
export function runClock(onTick: (seconds: number) => void): Clock {
  let last = Date.now();
  let runs = true;
  const tick = () => {
    const now = Date.now();
    // The difference is negative when the system clock was set back.
    if (runs) onTick(Math.max(0, now - last) / 1000);
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
