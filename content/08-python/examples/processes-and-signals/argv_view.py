# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "shlex: quote for a shell, and split a string into a list"
# runs = "browser"
# exit = 0
# ///

import shlex

pod = "pod; rm -rf ~"

print("list form passes:  ", ["kubectl", "get", "pod", pod])
print("shell would read:  ", f"kubectl get pod {pod}")
print("join quotes it:    ", shlex.join(["kubectl", "get", "pod", pod]))
print("split is no parser:", shlex.split(f"kubectl get pod {pod}"))
