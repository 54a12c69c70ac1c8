# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Pass subprocess.run as an argument, and test the call"
# runs = "browser"
# exit = 0
# ///

import re
import subprocess
from unittest import mock

UNIT = re.compile(r"[A-Za-z0-9][\w.@-]*")  # no leading dash: not an option


def restart(service, run=subprocess.run):
    """Restart a service; the effect comes in as an argument."""
    if not UNIT.fullmatch(service):
        raise ValueError(f"not a service name: {service!r}")
    run(["systemctl", "restart", service], check=True, timeout=30)
    return f"{service} restarted"


runner = mock.create_autospec(subprocess.run)
for name in ("nginx; rm -rf /", "--root=/mnt"):
    try:
        restart(name, run=runner)
    except ValueError as error:
        print(error, "- calls made:", runner.call_count)

print(restart("nginx", run=runner))
print(runner.mock_calls)

runner.side_effect = subprocess.TimeoutExpired("systemctl", 30)
try:
    restart("nginx", run=runner)
except subprocess.TimeoutExpired as error:
    print("timeout is passed on:", error.timeout)
