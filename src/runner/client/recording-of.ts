/** What a figure shows of a program's recorded run. */
export interface ShownRecording {
  /** What was typed, as "python3 zombie.py". */
  command: string;
  output: string;
  /** Exit status. */
  exit: string;
  /** As "recorded on Python 3.11.7, linux". */
  where: string;
}

/** Reads the recorded run that a figure shows; undefined when it shows none. */
export function recordingOf(figure: Element): ShownRecording | undefined {
  const terminal = figure.querySelector(':scope > .terminal');
  if (!terminal) return undefined;
  const words = (selector: string) => terminal.querySelector(selector)?.textContent ?? '';
  const exit = words('.exit').replace('exit ', '');
  return {
    command: words('.command').replace('$ ', ''),
    output: words('samp'),
    exit,
    where: words('.status').replace(words('.exit'), '').trim(),
  };
}
