"""Make the actual state of an API what is desired."""

import time

OWNER = "reconciler"


class Conflict(Exception):
    """The object has changed since it was listed."""


class TooManyDeletes(Exception):
    """The plan deletes more than is allowed."""


def plan(desired, actual, max_deletes):
    """Return [(verb, name), ...]; no effects."""
    creates, updates, deletes, blocked = [], [], [], []
    for name in sorted(desired):
        if name not in actual:
            creates.append(("create", name))
        elif actual[name]["owner"] != OWNER:
            # taking over somebody's object is a decision for people
            blocked.append(("blocked", name))
        elif actual[name]["spec"] != desired[name]:
            updates.append(("update", name))
    for name in sorted(actual):
        if name not in desired and actual[name]["owner"] == OWNER:
            deletes.append(("delete", name))
    # an empty repository is more often an accident than a wish
    if len(deletes) > max_deletes:
        raise TooManyDeletes(f"{len(deletes)} deletes, limit {max_deletes}")
    return creates + updates + deletes + blocked


def apply(api, verb, name, desired, actual):
    if verb == "create":
        api.create(name, desired[name])
    # the version makes the write conditional on what was listed
    elif verb == "update":
        api.update(name, desired[name], actual[name]["version"])
    else:
        api.delete(name, actual[name]["version"])


def reconcile(api, desired, rounds=10, max_deletes=5, sleep=time.sleep):
    """Return True once a list needs no change, else False."""
    failures = 0
    for number in range(rounds):
        clean = True
        try:
            actual = api.list()  # the only truth; nothing is remembered
        except OSError:
            actual, clean = None, False
        if actual is not None:
            todo = plan(desired, actual, max_deletes)
            actions = [step for step in todo if step[0] != "blocked"]
            if not actions:
                return not todo
            for verb, name in actions:
                try:
                    apply(api, verb, name, desired, actual)
                # a lost answer may have worked: the next list will tell
                except (Conflict, OSError):
                    clean = False
        failures = 0 if clean else failures + 1
        if failures and number < rounds - 1:
            sleep(min(30, 2 ** (failures - 1)))
    return False
