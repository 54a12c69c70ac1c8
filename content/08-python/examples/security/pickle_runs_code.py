# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pickle.loads runs code; an Unpickler that refuses; JSON"
# runs = "browser"
# exit = 0
# ///

import io
import json
import pickle


class Job:
    def __reduce__(self):  # tells pickle how to rebuild: call this with that
        return print, ("pickle ran code",)


evil = pickle.dumps(Job())
print("loaded:", pickle.loads(evil))  # no Job class is needed to load it


class NoGlobals(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"refused {module}.{name}")


try:
    NoGlobals(io.BytesIO(evil)).load()
except pickle.UnpicklingError as error:
    print(error)

print(json.loads('{"host": "web-1", "ports": [80, 443]}'))  # data, only data
