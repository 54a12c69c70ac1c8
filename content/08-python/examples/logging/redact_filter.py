# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Mask tokens in the message and in its arguments"
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
        record.msg = SECRET.sub(r"\1=***", record.getMessage())
        record.args = None
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(Redact())
logging.getLogger().addHandler(handler)

log = logging.getLogger("http.client")
log.warning("GET /x?token=%s", "s3cret")
log.warning("retry %s", "https://host/?page=2&api_key=abc")
try:
    raise ValueError("password=hunter2 refused")
except ValueError:
    log.warning("login failed", exc_info=True)  # the traceback is not masked
