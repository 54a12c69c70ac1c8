# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Every value of a key in nested JSON, at any depth, with its path"
# runs = "browser"
# exit = 0
# ///

import json


def find(value, key, path=""):
    """Yield (path, value) for each place in which key occurs."""
    if isinstance(value, dict):
        for name, item in value.items():
            place = f"{path}.{name}" if path else name
            if name == key:
                yield place, item
            yield from find(item, key, place)  # it may be inside again
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from find(item, key, f"{path}[{index}]")


POD = json.loads("""{"spec": {
  "image": null,
  "containers": [{"name": "app", "image": "shop:1.4"},
                 {"name": "sidecar", "image": {"image": "proxy:2.0"}}],
  "note": "the image is old"}}""")

for path, value in find(POD, "image"):
    print(path, "=", json.dumps(value))
print("not there:", list(find(POD, "imagePullPolicy")))
# To change a value, assign to the dictionary that holds it.
for container in POD["spec"]["containers"]:
    if isinstance(container.get("image"), str):
        container["image"] = "registry.example.com/" + container["image"]
print([path for path, value in find(POD, "image")
       if isinstance(value, str) and "/" in value])
