# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Judge the report of an image scan: what stops the pipeline"
# runs = "browser"
# exit = 0
# ///

import json
from datetime import date

STOPS = {"CRITICAL", "HIGH"}


# region gate
def judge(text, exceptions, today):
    """(status, lines): 0 passes, 1 blocks, 2 cannot be judged."""
    try:
        results = json.loads(text).get("Results")
        rows = [
            (f["Severity"], f["VulnerabilityID"], f["PkgName"],
             f.get("FixedVersion"))
            for result in results or []
            # the key is missing or null where nothing was found
            for f in result.get("Vulnerabilities") or []
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return 2, [f"not a report: {error!r}"]
    if not results:  # a scanner that saw nothing has not found "nothing"
        return 2, ["the report has no results"]
    blocked, below, lines = 0, 0, []
    for severity, number, package, fixed in rows:
        what = f"{number} {package}"
        until = exceptions.get(number)
        if severity not in STOPS:
            below += 1
        elif until and today <= until:
            lines.append(f"accepted until {until}: {what}")
        elif not fixed:
            lines.append(f"no fix yet: {what}")
        else:
            why = "exception ended" if until else severity
            lines.append(f"BLOCKED ({why}): {what} -> {fixed}")
            blocked += 1
    if below:
        lines.append(f"{below} of lower severity")
    return int(blocked > 0), lines
# endregion


def finding(number, package, severity, fixed="2.0"):
    return {
        "VulnerabilityID": f"CVE-2026-{number}", "PkgName": package,
        "Severity": severity, "FixedVersion": fixed,
    }


report = {"Results": [
    {"Target": "shop (debian 13)", "Vulnerabilities": [
        finding(101, "openssl", "CRITICAL"),
        finding(102, "zlib", "HIGH", fixed=""),
        finding(103, "bash", "LOW"),
    ]},
    {"Target": "Python", "Vulnerabilities": [
        finding(104, "jinja2", "HIGH"), finding(105, "idna", "HIGH"),
    ]},
    {"Target": "go.mod"},
]}
exceptions = {
    "CVE-2026-104": date(2026, 6, 30), "CVE-2026-105": date(2026, 3, 1),
}
clean = {"Results": [{"Target": "shop", "Vulnerabilities": None}]}
for name, text in (
    ("release", json.dumps(report)), ("clean", json.dumps(clean)),
    ("empty", "{}"), ("cut", '{"Results": ['), ("another", "[]"),
):
    status, lines = judge(text, exceptions, date(2026, 5, 4))
    print(name, "status", status)
    for line in lines:
        print("   ", line)
