# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What a machine can find before a person reviews"
# runs = "browser"
# exit = 1
# ///

import ast

WAITS = {"subprocess.run", "urllib.request.urlopen", "requests.get"}
ONCE = (ast.Call, ast.List, ast.Dict, ast.Set)


def findings(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            if node.type is None:
                yield node.lineno, "bare except catches Ctrl-C, too"
            if all(isinstance(step, ast.Pass) for step in node.body):
                yield node.lineno, "the error is dropped"
        elif isinstance(node, ast.Call):
            options = {word.arg: word.value for word in node.keywords}
            name = ast.unparse(node.func)
            if name in WAITS and not options.keys() & {"timeout", None}:
                yield node.lineno, f"{name} without a timeout"
            if getattr(options.get("shell"), "value", False):
                yield node.lineno, "shell=True"
        elif isinstance(node, ast.FunctionDef):
            defaults = [*node.args.defaults, *node.args.kw_defaults]
            if any(isinstance(value, ONCE) for value in defaults):
                yield node.lineno, "a default that is computed once"


SOURCE = '''
import subprocess
import subprocess as sp

def restart(host, now=time.time()):
    try:
        subprocess.run(f"ssh {host} reboot", shell=True)
    except:
        pass
    sp.run(["uptime"])
'''
found = sorted(findings(ast.parse(SOURCE)))
for line, message in found:
    print(f"restart.py:{line}: {message}")
raise SystemExit(1 if found else 0)
