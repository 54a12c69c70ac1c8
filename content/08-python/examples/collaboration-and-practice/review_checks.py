# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A small linter that finds five faults before a person reviews"
# runs = "browser"
# exit = 1
# ///

import ast

WAITS = {
    "subprocess.run", "subprocess.check_output", "subprocess.check_call",
    "urllib.request.urlopen", "requests.get", "requests.post",
}
ONCE = (ast.Call, ast.List, ast.Dict, ast.Set)


def has_limit(options):
    """Tell whether a timeout is given, and is not just timeout=None."""
    if None in options:  # **options: what is in it cannot be seen here
        return True
    limit = options.get("timeout", ast.Constant(None))
    return not (isinstance(limit, ast.Constant) and limit.value is None)


def findings(source):
    try:
        tree = ast.parse(source)
    # not read is not the same as no fault; ValueError: a NUL, in older versions
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        yield line, "cannot be read as Python 3"
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            if node.type is None:
                yield node.lineno, "bare except catches Ctrl-C, too"
            if all(isinstance(step, ast.Pass) for step in node.body):
                yield node.lineno, "the error is dropped"
        elif isinstance(node, ast.Call):
            options = {word.arg: word.value for word in node.keywords}
            name = ast.unparse(node.func)
            if name in WAITS and not has_limit(options):
                yield node.lineno, f"{name} without a timeout"
            shell = options.get("shell")
            if isinstance(shell, ast.Constant) and shell.value:
                yield node.lineno, "shell=True"
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            defaults = [*node.args.defaults, *node.args.kw_defaults]
            if any(isinstance(value, ONCE) for value in defaults):
                yield node.lineno, "a default that is computed once"


FILES = {"restart.py": '''\
import subprocess
import subprocess as sp
import time

async def restart(host, now=time.time()):
    try:
        subprocess.run(f"ssh {host} reboot", shell=True, timeout=None)
    except:
        pass
    sp.run(["uptime"])
''', "old.py": '''\
print "hello"
'''}
found = 0
for name, source in FILES.items():
    for line, message in sorted(findings(source)):
        print(f"{name}:{line}: {message}")
        found += 1
raise SystemExit(1 if found else 0)
