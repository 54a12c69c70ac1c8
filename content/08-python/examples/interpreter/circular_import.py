# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two modules that import each other, and three ways out"
# runs = "browser"
# exit = 0
# ///

import importlib
import sys
import tempfile
from pathlib import Path

scratch = tempfile.TemporaryDirectory()
folder = Path(scratch.name)
sys.path.insert(0, scratch.name)

CLIENT = """
from {name}_config import timeout
def get(): return f"get with timeout {{timeout()}}"
default = 30
"""
WAYS = {
    "broken": """
from broken_client import default
def timeout(): return default
""",
    "module": """
import module_client            # the module, and use it later
def timeout(): return module_client.default
""",
    "late": """
def timeout():
    from late_client import default    # when it is called
    return default
""",
    "moved": """
default = 30                    # no import: the shared part lives here
def timeout(): return default
""",
}

for name, config in WAYS.items():
    client = CLIENT.format(name=name)
    (folder / f"{name}_client.py").write_text(client, encoding="utf-8")
    (folder / f"{name}_config.py").write_text(config, encoding="utf-8")
    importlib.invalidate_caches()  # the folder has changed since
    try:
        module = importlib.import_module(f"{name}_client")
    except ImportError as error:
        print(f"{name}: {type(error).__name__}:")
        print("   ", str(error).partition(" (/")[0])
    else:
        print(f"{name}: {module.get()}")

print("left in sys.modules after the failure:", "broken_client" in sys.modules)
scratch.cleanup()
