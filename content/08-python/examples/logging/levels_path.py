# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Logger level and handler level: where a record is dropped"
# runs = "browser"
# exit = 0
# ///

import logging
import sys

root = logging.getLogger()
root.setLevel(logging.ERROR)
handler = logging.StreamHandler(sys.stdout)
handler.setLevel(logging.INFO)
root.addHandler(handler)

parent = logging.getLogger("app")
parent.setLevel(logging.CRITICAL)
child = logging.getLogger("app.db")

for level in (logging.NOTSET, logging.DEBUG):
    child.setLevel(level)
    name = logging.getLevelName(child.getEffectiveLevel())
    print(f"child {logging.getLevelName(level)}, effective {name}:")
    child.error("  error")  # ancestors' levels are not asked again
    child.info("  info")
    child.debug("  debug")  # passes the logger, dies at the handler
