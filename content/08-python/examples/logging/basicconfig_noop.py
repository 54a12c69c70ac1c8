# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "logging: the second basicConfig does nothing"
# runs = "browser"
# exit = 0
# ///

import logging
import sys

logging.warning("x")  # calls basicConfig() itself: WARNING to stderr
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(message)s")
logging.debug("not shown: the root logger had a handler already")

logging.basicConfig(
    level=logging.DEBUG, format="%(levelname)s %(message)s",
    stream=sys.stdout, force=True,
)
logging.debug("shown")
