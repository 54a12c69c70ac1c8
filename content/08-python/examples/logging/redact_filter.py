# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Mask tokens: a filter for the message, a formatter for the rest"
# runs = "browser"
# exit = 0
# ///

import logging
import re
import sys

SECRET = re.compile(r"(?i)\b(token|password|api_key)=([^&\s]+)")


class Redact(logging.Filter):
    """Put it on the handler: a logger's filter does not see its children."""

    def filter(self, record):
        try:
            message = record.getMessage()
        except Exception:  # wrong number of arguments: must not end the caller
            message = f"(message could not be formatted) {record.msg!r}"
        record.msg = SECRET.sub(r"\1=***", message)
        record.args = None
        return True


class RedactingFormatter(logging.Formatter):
    """Sees the whole text, with the traceback."""

    def format(self, record):
        return SECRET.sub(r"\1=***", super().format(record))


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(Redact())
logging.getLogger().addHandler(handler)

log = logging.getLogger("http.client")
log.warning("GET /x?token=%s", "s3cret")
log.warning("retry %s", "https://host/?page=2&api_key=abc")
log.warning("%s of %s", "one argument is missing")


def login():
    try:
        raise ValueError("password=hunter2 refused")
    except ValueError:
        log.warning("login failed", exc_info=True)


login()  # the filter does not mask the traceback
handler.setFormatter(RedactingFormatter("formatter: %(message)s"))
login()
