# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Sum up a JUnit test report in one line, with an exit status"
# runs = "browser"
# exit = 1
# ///

import sys
import xml.etree.ElementTree as ET


def summary(text):
    """Return a line for people and a status for the pipeline."""
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:  # the runner died while it wrote
        return f"unreadable report: {error}", 1
    cases = list(root.iter("testcase"))
    skipped = [case for case in cases if case.find("skipped") is not None]
    failed = [
        case.get("name", "?") for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]
    line = f"{len(cases)} tests, {len(failed)} failed, {len(skipped)} skipped"
    if failed:
        return line + ": " + ", ".join(failed), 1
    if len(cases) == len(skipped):
        return line + ": nothing was tested", 1  # also for 0 of 0
    return line, 0


passed = "".join(f'<testcase name="test_{n}"/>' for n in range(10))
skip = '<testcase name="test_gpu"><skipped/></testcase>'
bad = """<testcase name="test_rollback"><failure message="still v1"/>
</testcase>"""

for text in [
    "<testsuites/>",
    f"<testsuite>{skip}</testsuite>",
    f"<testsuite>{passed}",
    f"<testsuite>{passed}{skip}</testsuite>",
    f"<testsuites><testsuite>{passed}{skip}{bad}</testsuite></testsuites>",
]:
    line, status = summary(text)
    print(line, status, sep=" -> ")
sys.exit(status)
