# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "import runs a file once, then finds the module in sys.modules"
# runs = "browser"
# exit = 0
# ///

import importlib
import importlib.util
import sys
import tempfile
from pathlib import Path

scratch = tempfile.TemporaryDirectory()
sys.path.insert(0, scratch.name)
settings = Path(scratch.name, "guide_settings.py")
settings.write_text(
    'print("   (running guide_settings)")\nlimit = 10\n', encoding="utf-8"
)

print("1. the first import runs the file, the second does not")
import guide_settings
import guide_settings as again

print("   same object:", again is sys.modules["guide_settings"])

print("2. 'from ... import' copies the binding, not the connection")
from guide_settings import limit

guide_settings.limit = 99
print("   module:", guide_settings.limit, "| imported name:", limit)

print("3. reload runs the file again in the same module object")
importlib.reload(guide_settings)
print("   module:", guide_settings.limit, "| imported name:", limit)

print("4. where would it come from?")
for name in ("sys", "json", "guide_settings", "no_such_module"):
    spec = importlib.util.find_spec(name)
    where = "not found" if spec is None else Path(spec.origin).name
    print(f"   {name}: {where}")

print("5. None in sys.modules blocks an import, which tests use")
sys.modules["yaml"] = None
try:
    import yaml
except ModuleNotFoundError as error:
    print("   ModuleNotFoundError:", error)
scratch.cleanup()
