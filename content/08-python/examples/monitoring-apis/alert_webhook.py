# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A receiver for Alertmanager's webhook: one message for each group"
# runs = "browser"
# exit = 0
# ///

import json


# region receiver
def receive(raw, messages, post, update):
    """Return the HTTP status for Alertmanager: 2xx, 4xx or 5xx."""
    try:
        body = json.loads(raw)
        key, state = body["groupKey"], body["status"]
        alerts = body["alerts"]
        if not isinstance(key, str) or state not in ("firing", "resolved"):
            return 400
        firing = [a for a in alerts if a["status"] == "firing"]
        name = body["commonLabels"].get("alertname", "several alerts")
        where = sorted({a["labels"].get("instance", "?") for a in firing})
    except (ValueError, LookupError, TypeError, AttributeError,
            RecursionError):
        return 400  # the same bytes will never be right: do not retry
    if state == "resolved":
        text = f"RESOLVED {name}"
    else:
        text = f"FIRING {name}: {len(firing)} of {len(alerts)} on "
        text += ", ".join(where)
    if more := body.get("truncatedAlerts", 0):
        text += f" and {more} alerts more"
    try:
        if key in messages:
            update(messages[key], text)
        elif state == "firing":
            messages[key] = post(text)
        if state == "resolved":
            messages.pop(key, None)  # the next one is a new incident
    except OSError:
        return 503  # the chat is down: Alertmanager tries again
    return 200
# endregion receiver


def alert(status, instance):
    labels = {"alertname": "DiskFull", "instance": instance}
    return {"status": status, "labels": labels}


def webhook(status, *alerts, **more):
    return json.dumps({
        "version": "4", "groupKey": '{}:{alertname="DiskFull"}',
        "status": status, "receiver": "chat", "alerts": alerts,
        "commonLabels": {"alertname": "DiskFull"}, **more,
    })


class Chat:
    def __init__(self):
        self.posts, self.down = [], False

    def post(self, text):
        if self.down:
            raise ConnectionRefusedError
        self.posts.append(text)
        print("  new message", len(self.posts), text)
        return len(self.posts)

    def update(self, number, text):
        print("  message", number, "now says", text)


chat, messages = Chat(), {}
one, two = alert("firing", "db-1"), alert("firing", "db-2")
for down, raw in [
    (True, webhook("firing", one)),
    (False, webhook("firing", one)),  # tried again
    (False, webhook("firing", one)),  # repeat_interval: the same once more
    (False, webhook("firing", one, two, truncatedAlerts=40)),
    (False, webhook("firing", alert("resolved", "db-1"), two)),
    (False, webhook("resolved", alert("resolved", "db-2"))),
    (False, webhook("firing", one)),
    (False, '{"text": "not from Alertmanager"}'),
]:
    chat.down = down
    print("status", receive(raw, messages, chat.post, chat.update))
