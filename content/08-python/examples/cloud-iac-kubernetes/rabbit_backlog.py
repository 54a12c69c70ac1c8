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
 {"name": "reports", "consumers": 1, "messages_ready": 0,
  "messages_unacknowledged": 0}
]"""


def rate(queue, kind):
    stats = queue.get("message_stats", {})
    return stats.get(f"{kind}_details", {}).get("rate", 0.0)


def judge(queue):
    """Return a finding in words, or None when the queue is fine."""
    ready, held = queue["messages_ready"], queue["messages_unacknowledged"]
    written, done = rate(queue, "publish"), rate(queue, "ack")
    if queue["name"].endswith(".dead"):
        return f"{ready} dead letters: read them" if ready else None
    if ready + held == 0:
        return None
    if queue["consumers"] == 0:
        return "nobody reads it"
    if done == 0:
        return (f"{held} messages are held and none is finished: "
                f"{held / queue['consumers']:.0f} for each consumer")
    if done <= written:
        return f"grows by {written - done:.0f}/s: too slow or too few"
    seconds = (ready + held) / (done - written)
    return f"empty in {seconds:.0f} s" if seconds > WAIT else None


alarm = False
for queue in json.loads(ANSWER):
    finding = judge(queue)
    alarm |= finding is not None
    print(f"{queue['name']:12} {finding or 'fine'}")
sys.exit(1 if alarm else 0)
