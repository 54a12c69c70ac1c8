# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An admission webhook: refuse pods, and say why"
# runs = "browser"
# exit = 0
# ///

import base64
import json


# region review
def problems(pod):
    """Why this pod may not run here."""
    spec = pod["spec"]
    for field in ("initContainers", "containers", "ephemeralContainers"):
        for container in spec.get(field) or []:
            name = container["name"]
            if "@sha256:" not in container["image"]:
                yield f"{name}: name the image by its digest"
            context = container.get("securityContext") or {}
            if context.get("privileged"):
                yield f"{name}: privileged is not allowed"


def validate(review):
    """The answer to one AdmissionReview. It holds the same uid."""
    request = review["request"]
    found = list(problems(request["object"]))
    response = {"uid": request["uid"], "allowed": not found}
    if found:
        response["status"] = {"code": 403, "message": "; ".join(found)}
    return answer(response)


def mutate(review):
    """Add a label; the patch is JSON in base64."""
    request = review["request"]
    labels = request["object"]["metadata"].get("labels")
    patch = [] if labels else [
        {"op": "add", "path": "/metadata/labels", "value": {}}]
    if "team" not in (labels or {}):
        patch.append({
            "op": "add", "path": "/metadata/labels/team",
            "value": request["namespace"],
        })
    response = {"uid": request["uid"], "allowed": True}
    if patch:
        response["patchType"] = "JSONPatch"
        text = json.dumps(patch).encode()
        response["patch"] = base64.b64encode(text).decode()
    return answer(response)


def answer(response):
    return {
        "apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview",
        "response": response,
    }
# endregion


def pod(*containers, labels=None):
    return {"request": {
        "uid": "u-1", "namespace": "shop",
        "object": {
            "metadata": {"labels": labels},
            "spec": {"containers": containers},
        },
    }}


good = {"name": "web", "image": "shop/web@sha256:0a1b"}
bad = {
    "name": "tool", "image": "shop/tool:latest",
    "securityContext": {"privileged": True},
}
for name, review in (("good", pod(good)), ("bad", pod(good, bad))):
    print(name, json.dumps(validate(review)["response"]))
for name, labels in (
    ("no labels", None), ("other", {"app": "web"}), ("set", {"team": "a"}),
):
    response = mutate(pod(good, labels=labels))["response"]
    patch = base64.b64decode(response.get("patch", "")).decode()
    print(f"{name}:", patch or "no patch")
