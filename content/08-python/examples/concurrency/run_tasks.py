# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Run tasks with dependencies, four at once; one of them fails"
# runs = "linux"
# exit = 1
# ///

import sys
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from graphlib import CycleError, TopologicalSorter


# region run
def run_all(needs, action, workers=4, finished=()):
    """Run action(name) for each task; return a dict name -> state."""
    unknown = set().union(*needs.values()) - set(needs)
    if unknown:  # graphlib would take a misspelt name as one more task
        raise ValueError(f"unknown tasks: {sorted(unknown)}")
    sorter = TopologicalSorter(needs)
    sorter.prepare()  # raises CycleError before anything has run
    state, running = {}, {}
    with ThreadPoolExecutor(workers) as pool:
        while sorter.is_active():
            while ready := sorter.get_ready():
                for name in sorted(ready):
                    bad = [n for n in needs[name] if state[n][0] != "ok"]
                    if bad:
                        state[name] = "skipped", f"needs {sorted(bad)}"
                    elif name in finished:  # by an earlier run
                        state[name] = "ok", "done before"
                    else:
                        running[pool.submit(action, name)] = name
                        continue
                    sorter.done(name)
            if not running:
                continue
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                name = running.pop(future)
                error = future.exception()
                state[name] = ("failed", str(error)) if error else ("ok", "")
                sorter.done(name)  # now its dependents may be ready
    return {name: state[name] for name in needs}
# endregion


NEEDS = {
    "network": set(), "database": {"network"}, "cache": {"network"},
    "api": {"database"}, "web": {"api", "cache"},
    "mail": {"network"}, "mail-test": {"mail"}, "report": {"mail-test"},
}
api_started = threading.Event()


def action(name):
    if name == "api":
        api_started.set()
    if name == "cache" and not api_started.wait(timeout=5):
        raise TimeoutError("api waited for cache")  # groups end here
    if name == "mail":
        raise RuntimeError("port 25 is closed")


def show(state):
    for name, (result, why) in state.items():
        print(f"  {name:<10}{result} {why}".rstrip())


print("first run:")
state = run_all(NEEDS, action)
show(state)
good = {name for name, (result, _) in state.items() if result == "ok"}
print("second run, mail is repaired:")
show(run_all(NEEDS, lambda name: None, finished=good))
for graph in ({"a": {"b"}, "b": {"a"}}, {"a": {"databse"}}):
    try:
        run_all(graph, action)
    except CycleError as error:
        print("cycle:", sorted(set(error.args[1])))
    except ValueError as error:
        print(error)
sys.exit(any(result != "ok" for result, _ in state.values()))
