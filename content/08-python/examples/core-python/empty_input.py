# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "max, sum, all and others on empty input, and which have a default"
# runs = "browser"
# exit = 0
# ///

def shown(call):
    try:
        return repr(call())
    except Exception as error:
        return type(error).__name__


nothing = []
hosts = {"web-1": 40}
rows = {
    "max([])": lambda: max(nothing),
    "max([], default=0)": lambda: max(nothing, default=0),
    "sum([])": lambda: sum(nothing),
    "all([]), any([])": lambda: (all(nothing), any(nothing)),
    "next(iter([]))": lambda: next(iter(nothing)),
    "next(iter([]), None)": lambda: next(iter(nothing), None),
    "[].pop()": lambda: nothing.pop(),
    "hosts['db-1']": lambda: hosts["db-1"],
    "hosts.get('db-1')": lambda: hosts.get("db-1"),
    "hosts.pop('db-1', 0)": lambda: hosts.pop("db-1", 0),
    "'a=b'.index('x')": lambda: "a=b".index("x"),
    "'a=b'.find('x')": lambda: "a=b".find("x"),
    "'a=b'.partition('x')": lambda: "a=b".partition("x"),
    "int('')": lambda: int(""),
    "''.split(',')": lambda: "".split(","),
}
for text, call in rows.items():
    print(f"{text:22}{shown(call)}")
