# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A trace by hand: traceparent in, spans, log records, traceparent out"
# runs = "browser"
# exit = 0
# ///

import contextvars
import logging
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

HEADER = re.compile(
    r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?")


@dataclass(frozen=True)
class Context:
    trace_id: str
    span_id: str
    sampled: bool

    def header(self):
        return f"00-{self.trace_id}-{self.span_id}-{self.sampled:02x}"


def parse(header):
    """The caller's context, or None when the header must be ignored."""
    match = HEADER.fullmatch(header or "")
    if not match:
        return None
    version, trace_id, span_id, flags, rest = match.groups()
    if version == "ff" or (version == "00" and rest):
        return None
    if set(trace_id) == {"0"} or set(span_id) == {"0"}:
        return None
    return Context(trace_id, span_id, bool(int(flags, 16) & 1))


current = contextvars.ContextVar("current", default=None)
finished = []
numbers = count(1)  # real ids are random: secrets.token_hex(8)
ticks = count()  # real spans use time.time_ns()


@contextmanager
def span(name, caller=None):
    """One timed step. Its parent is the caller's span or the open one."""
    parent = caller or current.get()
    number = next(numbers)
    trace_id = parent.trace_id if parent else f"{number:032x}"
    here = Context(trace_id, f"{number:016x}", parent.sampled if parent
                   else True)
    mark, start, status = current.set(here), next(ticks), "ok"
    try:
        yield here
    except Exception as error:
        status = type(error).__name__
        raise
    finally:
        current.reset(mark)
        above = parent.span_id if parent else None
        finished.append((name, here, above, next(ticks) - start, status))


class AddTrace(logging.Filter):
    def filter(self, record):
        here = current.get()
        record.trace_id = here.trace_id if here else "-"
        record.span_id = here.span_id if here else "-"
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(AddTrace())
handler.setFormatter(logging.Formatter(
    "trace=%(trace_id).8s span=%(span_id)s %(message)s"))
log = logging.getLogger("deploy")
log.addHandler(handler)
log.setLevel(logging.INFO)


def deploy(header):
    with span("deploy", parse(header)):
        log.info("started")
        with span("build"):
            log.info("image built")
        try:
            with span("push") as here:
                print("  traceparent out:", here.header())
                raise TimeoutError  # the registry is slow today
        except TimeoutError:
            log.error("push timed out")


deploy("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
for name, here, above, duration, status in finished:
    print(f"{name:7} span {here.span_id[-3:]} parent {above[-3:]} {status}")
for bad in (None, "00-" + "0" * 32 + "-00f067aa0ba902b7-01", "garbage"):
    print(parse(bad), end=" ")
print()
