# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Restart a service on many hosts: drain, gate, stop, and go on later"
# runs = "browser"
# exit = 0
# ///

import json
import math
from pathlib import Path

SHARE, MAX_DOWN, MAX_FAILED = 0.25, 3, 2
DRAIN, READY = 30, 60  # seconds that a host gets


class HostFailed(Exception):
    """One host; the others can go on."""


class Stopped(Exception):
    """The run ends here, in a state that the next run can take up."""


# region rolling
def batches(zones):
    """One host first, then one zone after the other, in shares."""
    first = next(iter(zones.values()))[0]
    yield [first]
    for hosts in zones.values():
        size = math.ceil(len(hosts) * SHARE)
        rest = [host for host in hosts if host != first]
        for start in range(0, len(rest), size):
            yield rest[start:start + size]


def restart(fleet, host):
    """Take it out, let it finish, restart it, and put it back when ready."""
    fleet.drain(host)
    if not fleet.wait(lambda: fleet.requests(host) == 0, DRAIN):
        print(f"    {host}: requests are still open after {DRAIN} s")
    fleet.restart(host)
    if not fleet.wait(lambda: fleet.ready(host), READY):
        raise HostFailed(f"not ready after {READY} s")  # it stays drained
    fleet.undrain(host)


def run(fleet, zones, campaign, state_file, stop_file, dry_run=False):
    """Go through all batches; what is done is written after each host."""
    state = (json.loads(state_file.read_text(encoding="utf-8"))
             if state_file.exists()
             else {"campaign": campaign, "done": [], "failed": {}})
    if state["campaign"] != campaign:  # its hosts would count as done here
        raise Stopped(f"{state_file} belongs to {state['campaign']}, move it")
    for number, batch in enumerate(batches(zones)):
        todo = [host for host in batch if host not in state["done"]]
        if dry_run or not todo:
            print(f"batch {number}: {' '.join(todo) or 'done before'}")
            continue
        if stop_file.exists():
            raise Stopped("somebody created the stop file")
        if len(fleet.down() | set(todo)) > MAX_DOWN:
            raise Stopped(f"{len(fleet.down())} hosts are out already")
        for host in todo:  # could be a thread pool; the limits stay
            try:
                restart(fleet, host)
                state["done"].append(host)
                state["failed"].pop(host, None)
                result = "ok"
            except (HostFailed, OSError) as error:
                state["failed"][host] = result = str(error)
            print(f"batch {number}: {host}: {result}")
            new = state_file.with_suffix(".new")
            new.write_text(json.dumps(state), encoding="utf-8")
            new.replace(state_file)
        if len(state["failed"]) >= MAX_FAILED:
            raise Stopped(f"{len(state['failed'])} hosts failed")
        if (rate := fleet.error_rate()) > 0.01:  # of the service, not a host
            raise Stopped(f"the service answers {rate:.0%} with errors")
    return state
# endregion


class Fleet:
    """A double: load balancer, hosts and their metrics."""

    def __init__(self):
        self.out, self.broken, self.slow = set(), {"a3"}, {"a2"}
        self.unreachable = {"b2"}
        self.errors = [0.001] * 3 + [0.04] + [0.001] * 9

    def drain(self, host):
        self.out.add(host)

    def undrain(self, host):
        self.out.discard(host)

    def requests(self, host):
        return 1 if host in self.slow else 0

    def restart(self, host):
        if host in self.unreachable:
            raise ConnectionError("ssh: connection refused")

    def ready(self, host):
        return host not in self.broken

    def down(self):
        return set(self.out)

    def error_rate(self):
        return self.errors.pop(0)

    def wait(self, condition, seconds):
        """A real one asks each second until the deadline."""
        return condition()


zones = {"a": ["a1", "a2", "a3", "a4"],
         "b": [f"b{number}" for number in range(1, 9)]}
state_file, stop_file, fleet = Path("state.json"), Path("stop"), Fleet()
print("plan")
run(fleet, zones, "CHG-71", state_file, stop_file, dry_run=True)
for attempt in ("first run", "second run", "third run", "next campaign"):
    print(attempt)
    campaign = "CHG-72" if attempt == "next campaign" else "CHG-71"
    try:
        state = run(fleet, zones, campaign, state_file, stop_file)
        print("finished:", len(state["done"]), "done,", state["failed"])
    except Stopped as reason:
        print("stopped:", reason, "| out of the balancer:", sorted(fleet.out))
    if attempt == "second run":  # somebody has repaired both hosts
        fleet.broken.clear()
        fleet.unreachable.clear()
