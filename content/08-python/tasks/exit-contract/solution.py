"""Run checks and answer with one exit status."""

import sys

OK, FAILED, USAGE, UNKNOWN, INTERRUPTED = 0, 1, 2, 3, 130


def run(check):
    try:
        state, text = check()
    # SystemExit is no Exception: a check that ends with 0 would end this
    # tool with 0. Not BaseException, since Ctrl-C must get through.
    except (Exception, SystemExit) as error:
        return "unknown", f"{type(error).__name__}: {error}"
    # a check with a typo in its state must not count as passed
    if state not in ("ok", "warn", "fail") or not isinstance(text, str):
        return "unknown", f"bad result: {(state, text)!r}"
    return state, text


def main(argv, checks, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 fit, 1 failed, 2 used wrongly, 3 unknown, 130 interrupted."""
    names = [word for word in argv if not word.startswith("-")]
    options = {word for word in argv if word.startswith("-")}
    if wrong := options - {"--strict", "--list"}:
        print("unknown option:", *sorted(wrong), file=stderr)
        return USAGE
    if "--list" in options:
        for name in checks:
            print(name, file=stdout)
        return OK
    if wrong := [name for name in names if name not in checks]:
        print("unknown check:", *wrong, file=stderr)
        return USAGE
    if not checks:  # nothing looked at is not the same as fit
        print("there are no checks", file=stderr)
        return UNKNOWN
    states = set()
    for name in names or checks:
        try:
            state, text = run(checks[name])
        except KeyboardInterrupt:
            print("interrupted in", name, file=stderr)
            return INTERRUPTED
        states.add(state)
        # one result, one line: the reader may be a program
        text = " ".join(text.splitlines())
        print(f"{state.upper()} {name}: {text}", file=stdout)
    bad = {"fail", "warn"} if "--strict" in options else {"fail"}
    # a known failure is the stronger fact: it decides
    if states & bad:
        return FAILED
    return UNKNOWN if "unknown" in states else OK
