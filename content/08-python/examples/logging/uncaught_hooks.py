# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "sys.excepthook and threading.excepthook: log uncaught exceptions"
# runs = "linux"
# exit = 1
# ///

import logging
import sys
import threading


class Short(logging.Formatter):
    def formatException(self, exc_info):  # only so that the page is short
        return "  " + super().formatException(exc_info).splitlines()[-1]


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(levelname)s %(name)s: %(message)s"))
logging.basicConfig(handlers=[handler])
log = logging.getLogger("sync")


def log_uncaught(kind, error, trace):
    if issubclass(kind, KeyboardInterrupt):  # Ctrl-C is no crash
        sys.__excepthook__(kind, error, trace)
        return
    log.critical("uncaught in the main thread",
                 exc_info=(kind, error, trace))


def log_thread(args):
    log.critical("uncaught in thread %s",
                 args.thread.name if args.thread else "(unknown)",
                 exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


sys.excepthook = log_uncaught
threading.excepthook = log_thread


def copy_files():
    raise PermissionError("/backup is read-only")


worker = threading.Thread(target=copy_files, name="copier")
worker.start()
worker.join()
print("the main thread goes on: nobody looked at the worker's result")
try:
    {"host": "web-1"}["region"]
except KeyError as error:
    log.error(error)  # the wrong way: only the key, no type, no place
    raise
