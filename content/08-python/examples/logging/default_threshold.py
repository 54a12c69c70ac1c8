# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "logging without configuration: what is shown"
# runs = "browser"
# exit = 0
# ///

import logging

root = logging.getLogger()
log = logging.getLogger("backup")
print("root level:", logging.getLevelName(root.level))
print("handlers of the root:", root.handlers)

log.info("not shown: INFO is below WARNING")
log.warning("shown, without time, level or name")
try:
    raise KeyError("region")
except KeyError:
    log.exception("shown, because exception() logs at ERROR")

for name in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
    shown = log.isEnabledFor(getattr(logging, name))
    print(getattr(logging, name), name, "shown" if shown else "dropped")

logging.basicConfig(level="INFO", format="%(levelname)s %(name)s %(message)s")
log.info("shown now, in a format of ours")
same = logging.getLogger("backup") is log
print("getLogger returns the same object:", same)
