# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "mock.patch: patch the name where it is looked up"
# runs = "browser"
# exit = 0
# ///

import sys
import types
from unittest import mock

source = """
from time import sleep

def wait_for(ready, tries):
    for attempt in range(tries):
        if ready():
            return attempt
        sleep(5)
    raise TimeoutError(f"not ready after {tries} tries")
"""
deploy = types.ModuleType("deploy")
exec(source, deploy.__dict__)
sys.modules["deploy"] = deploy

with mock.patch("time.sleep") as elsewhere, mock.patch("deploy.sleep") as here:
    ready = mock.Mock(side_effect=[False, False, True])
    print("attempts:", deploy.wait_for(ready, tries=5))
    print("time.sleep patched, calls:", elsewhere.call_count)
    print("deploy.sleep patched, calls:", here.call_count)

loose, strict = mock.Mock(), mock.create_autospec(deploy.wait_for)
print("a plain Mock accepts anything:", loose("typo", retries=3) is not None)
try:
    strict(lambda: True, retries=3)
except TypeError as error:
    print("autospec:", error)
