# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "LoggerAdapter: fields that every message of one job carries"
# runs = "browser"
# exit = 0
# ///

import logging
import sys


class Job(logging.LoggerAdapter):
    """Adds its own fields, and keeps those of the single call."""

    def process(self, message, kwargs):
        # The method of the base class would replace the call's extra;
        # since 3.13, LoggerAdapter(..., merge_extra=True) merges too.
        kwargs["extra"] = {**self.extra, **kwargs.get("extra", {})}
        return message, kwargs


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter(
    "job=%(job)s host=%(host)s %(message)s", defaults={"host": "-"},
))
log = logging.getLogger("deploy")
log.addHandler(handler)
log.setLevel(logging.INFO)

plain = logging.LoggerAdapter(log, {"job": 17})
plain.info("the plain adapter", extra={"host": "web-1"})  # host is lost

job = Job(log, {"job": 17})
job.info("started")
job.warning("slow", extra={"host": "web-1"})
