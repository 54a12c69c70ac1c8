# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A test report in one line, and a status"
# runs = "browser"
# exit = 1
# ///

import sys
import xml.etree.ElementTree as ET


def summary(text):
    """Return a line for people and a status for the pipeline."""
    cases = list(ET.fromstring(text).iter("testcase"))
    if not cases:
        return "no tests ran", 1  # a crash at import must not ship
    failed = [
        case.get("name") for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]
    line = f"{len(cases)} tests, {len(failed)} failed"
    if failed:
        line += ": " + ", ".join(failed)
    return line, min(len(failed), 1)


passed = "".join(f'<testcase name="test_{n}"/>' for n in range(11))
report = f"""<testsuites><testsuite>{passed}
<testcase name="test_rollback"><failure message="still v1"/></testcase>
</testsuite></testsuites>"""

print(*summary("<testsuites/>"), sep=" -> ")
line, status = summary(report)
print(line, status, sep=" -> ")
sys.exit(status)
