# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A JSON formatter for logging: one object for each record"
# runs = "browser"
# exit = 0
# ///

import json
import logging
import sys
from datetime import datetime, timezone

STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


class JsonFormatter(logging.Formatter):
    def format(self, record):
        when = datetime.fromtimestamp(record.created, timezone.utc)
        extra = {k: v for k, v in vars(record).items()
                 if k not in STANDARD | {"taskName"}}  # new in 3.12
        entry = extra | {  # what came in extra={...} can't replace our fields
            "ts": when.isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "msg": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        if record.stack_info:
            entry["stack"] = self.formatStack(record.stack_info)
        try:
            return self.dumps(entry)
        except (TypeError, ValueError):  # NaN, a circle, a strange key
            # A record with odd values is better than no record.
            return self.dumps({k: v if isinstance(v, str) else repr(v)
                               for k, v in entry.items()})

    @staticmethod
    def dumps(entry):
        # json.dumps writes NaN by default, which no JSON parser must accept
        return json.dumps(
            entry, default=str, sort_keys=True, allow_nan=False)


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(JsonFormatter())
log = logging.getLogger("deploy")
log.addHandler(handler)
log.setLevel(logging.INFO)


def fixed_clock(record):
    record.created = 0.0  # only so that this page stays the same
    return True


handler.addFilter(fixed_clock)
log.info("released %s", "1.4.2", extra={"host": "web-1"})
log.info("a line\nbreak stays one record")
log.info("half", extra={"ratio": float("nan"), "hosts": ("a", "b")})
try:
    log.info("taken", extra={"message": "this name is taken"})
except KeyError as error:
    print("KeyError:", error)
