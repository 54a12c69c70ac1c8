# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What state is a service in? Read systemctl show"
# runs = "browser"
# exit = 0
# ///

import subprocess

FIELDS = ("LoadState", "ActiveState", "SubState", "Result", "NRestarts")


class Unknown(Exception):
    """The state could not be asked for; this is not "stopped"."""


def state_of(unit, run):
    """One word and a reason for a unit of systemd."""
    command = ["systemctl", "show", f"--property={','.join(FIELDS)}", unit]
    try:
        result = run(command, timeout=10)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unknown(str(error)) from error
    if result.returncode != 0:
        raise Unknown(result.stderr.strip())
    info = dict(line.split("=", 1) for line in result.stdout.splitlines())
    if missing := [field for field in FIELDS if field not in info]:
        raise Unknown(f"no {', '.join(missing)} in the answer")
    if info["LoadState"] == "not-found":  # the exit status is 0 here too
        return "missing", "there is no unit of this name"
    if info["LoadState"] != "loaded":  # masked, error, bad-setting
        return info["LoadState"], f"and {info['ActiveState']}"
    if info["ActiveState"] == "failed":
        return "failed", info["Result"]
    if info["SubState"] == "auto-restart":
        return "failed", f"waits for a restart, {info['NRestarts']} so far"
    if info["ActiveState"] != "active":
        return info["ActiveState"], info["SubState"]
    if int(info["NRestarts"]) >= 3:
        return "flapping", f"active, after {info['NRestarts']} restarts"
    return "ok", info["SubState"]


ANSWERS = {
    "nginx": "loaded active running success 0",
    "app": "loaded active running success 17",
    "worker": "loaded activating auto-restart exit-code 5",
    "batch": "loaded failed failed oom-kill 0",
    "ngnix": "not-found inactive dead success 0",
    "cups": "masked inactive dead success 0",
}


def systemctl(command, timeout):  # a double that speaks its format
    unit = command[-1]
    if unit not in ANSWERS:
        raise subprocess.TimeoutExpired("systemctl", timeout)
    lines = map("=".join, zip(FIELDS, ANSWERS[unit].split()))
    return subprocess.CompletedProcess(command, 0, "\n".join(lines), "")


for unit in (*ANSWERS, "db"):
    try:
        print(f"{unit}:", *state_of(unit, systemctl))
    except Unknown as reason:
        print(f"{unit}: unknown, {reason}")
