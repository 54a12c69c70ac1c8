# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "dictConfig, and the loggers that it disables"
# runs = "browser"
# exit = 0
# ///

import logging
import logging.config

early = logging.getLogger("library")  # exists before the configuration

config = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {"short": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "short",
            "stream": "ext://sys.stdout",
        }
    },
    "root": {"level": "INFO", "handlers": ["console"]},
}
logging.config.dictConfig(config)
print("disabled:", early.disabled)
early.warning("lost without a word")

logging.config.dictConfig({**config, "disable_existing_loggers": False})
print("disabled:", early.disabled)
early.warning("heard")

try:
    logging.config.dictConfig({**config, "root": {"handlers": ["consol"]}})
except ValueError as error:
    print("ValueError:", error)
