# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An alert that repairs itself, with its guards"
# runs = "browser"
# exit = 0
# ///

import re
import threading
from collections import defaultdict

# region remediate
HOST = re.compile(r"[a-z][a-z0-9-]{0,30}")
ACTIONS = {  # alert -> one action that may run twice without harm
    "WorkerStuck": ("systemctl", "restart", "worker"),
    "DiskFull": ("systemctl", "start", "cleanup-tmp"),
}
PER_TARGET, WINDOW, COOL_DOWN, AT_ONCE = 2, 3600, 300, 1


class Remediator:
    def __init__(self, run, healthy, tell, clock, enabled):
        self.run, self.healthy, self.tell = run, healthy, tell
        self.clock, self.enabled = clock, enabled
        self.tries = defaultdict(list)  # target -> times of its repairs
        self.busy = set()  # hosts in repair; replicas need a shared one
        self.lock = threading.Lock()  # a webhook server has threads

    def handle(self, alert):
        """Return what was decided; a person gets every other case."""
        name, host = alert.get("alertname"), alert.get("host", "")
        with self.lock:  # decide and reserve in one step
            decision = self.decide(name, host, alert.get("status"))
            if decision == "act":
                self.tries[name, host].append(self.clock())
                self.busy.add(host)
        if decision == "act":
            decision = self.act(name, host)
        self.tell(f"{name} {host}: {decision}")  # the audit record, too
        return decision

    def decide(self, name, host, status):
        if status != "firing":
            return "ignored: not firing"
        if not self.enabled():
            return "person: switched off"
        if name not in ACTIONS or not HOST.fullmatch(host):
            return "person: not on the list"
        now = self.clock()
        tries = [t for t in self.tries[name, host] if now - t < WINDOW]
        self.tries[name, host] = tries
        if host in self.busy or len(self.busy) >= AT_ONCE:
            return "person: another repair is running"
        if tries and now - tries[-1] < COOL_DOWN:
            return "ignored: the last repair is too fresh"
        if len(tries) >= PER_TARGET:
            return "person: it comes back, find the cause"
        return "act"

    def act(self, name, host):
        try:
            self.run(host, ACTIONS[name])
            good = self.healthy(host)
        except Exception as error:  # unknown state: never try again blindly
            return f"person: the action failed ({error})"
        finally:
            with self.lock:
                self.busy.discard(host)
        return "repaired" if good else "person: the repair did not help"
# endregion


now, switch, sick = [0], [True], set()


def run(host, command):
    if host == "web-9":
        raise TimeoutError("no answer in 60 s")


bot = Remediator(
    run, lambda host: host not in sick, print,
    clock=lambda: now[0], enabled=lambda: switch[0],
)
stuck = {"alertname": "WorkerStuck", "host": "web-1", "status": "firing"}
bot.handle(stuck)
bot.handle(stuck)  # the same alert again
for now[0] in (600, 1200):
    bot.handle(stuck)
bot.handle({**stuck, "status": "resolved"})
sick.add("web-2")
for change in (
    {"host": "web-2"}, {"host": "web-9"}, {"host": "web-3; reboot"},
    {"alertname": "DatabaseDown"},
):
    bot.handle({**stuck, **change})
bot.busy.add("web-4")
bot.handle({**stuck, "host": "web-5"})
switch[0] = False
bot.handle({**stuck, "host": "web-6"})
