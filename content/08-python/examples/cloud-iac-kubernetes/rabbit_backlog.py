# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "RabbitMQ queues: who is behind, who holds messages, who is missing"
# runs = "browser"
# exit = 1
# ///

import json
import sys

WAIT = 60  # seconds of backlog that are still fine
MARGIN = 0.1  # two rates that differ by less are the same

# What GET /api/queues of the management plug-in returns, shortened. A queue
# in which nothing happened yet has no message_stats at all.
ANSWER = """[
 {"name": "orders", "consumers": 5, "messages_ready": 12000,
  "messages_unacknowledged": 50, "message_stats": {
   "publish_details": {"rate": 200.0}, "ack_details": {"rate": 120.0}}},
 {"name": "mail", "consumers": 3, "messages_ready": 0,
  "messages_unacknowledged": 900, "message_stats": {
   "publish_details": {"rate": 10.0}, "ack_details": {"rate": 0.0}}},
 {"name": "audit", "consumers": 0, "messages_ready": 500,
  "messages_unacknowledged": 0, "message_stats": {
   "publish_details": {"rate": 2.0}}},
 {"name": "thumbnails", "consumers": 4, "messages_ready": 600,
  "messages_unacknowledged": 20, "message_stats": {
   "publish_details": {"rate": 5.0}, "ack_details": {"rate": 30.0}}},
 {"name": "orders.dead", "consumers": 0, "messages_ready": 7,
  "messages_unacknowledged": 0},
 {"name": "stock", "consumers": 4, "messages_ready": 300,
  "messages_unacknowledged": 40, "message_stats": {
   "publish_details": {"rate": 100.0}, "ack_details": {"rate": 99.6}}},
 {"name": "imports", "consumers": 2, "messages_ready": 40,
  "messages_unacknowledged": 0, "message_stats": {
   "publish_details": {"rate": 1.0}}},
 {"name": "reports", "consumers": 1, "messages_ready": 0,
  "messages_unacknowledged": 0}
]"""


def rate(queue, kind):
    stats = queue.get("message_stats", {})
    return stats.get(f"{kind}_details", {}).get("rate", 0.0)


def judge(queue):
    """Return a finding in words, or None when the queue is fine."""
    ready, held = queue["messages_ready"], queue["messages_unacknowledged"]
    written = rate(queue, "publish")  # no ack: delivery counts as finished
    done = rate(queue, "ack") + rate(queue, "deliver_no_ack")
    if queue["name"].endswith(".dead"):
        return f"{ready} dead letters: read them" if ready else None
    if ready + held == 0:
        return None
    if queue["consumers"] == 0:
        return "nobody reads it"
    if done == 0 and held == 0:
        return "consumers are connected and take nothing"
    if done == 0:
        return (f"{held} messages are held and none is finished: "
                f"{held / queue['consumers']:.0f} for each consumer")
    if ready == 0:
        return None  # all that arrived is in work
    if written - done > MARGIN * written:
        return f"grows by {written - done:.1f}/s: too slow or too few"
    if done - written > MARGIN * written:
        seconds, text = (ready + held) / (done - written), "empty in"
    else:  # it neither grows nor shrinks: how long does a message wait?
        seconds, text = (ready + held) / done, "steady, each message waits"
    return f"{text} {seconds:.0f} s" if seconds > WAIT else None


alarm = False
for queue in json.loads(ANSWER):
    finding = judge(queue)
    alarm |= finding is not None
    print(f"{queue['name']:12} {finding or 'fine'}")
sys.exit(1 if alarm else 0)
