# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A cache that may be down, a counter that expires, a lock with a token"
# runs = "browser"
# exit = 0
# ///

import json
import random

RELEASE = """
if redis.call('get', KEYS[1]) == ARGV[1] then
    return redis.call('del', KEYS[1])
end
return 0
"""


class RedisError(Exception):
    """Stands for redis.RedisError, the parent of all its exceptions."""


# region patterns
def cached(redis, key, load, ttl, rng, log):
    """The value of key; load() is the truth and is called when needed."""
    try:
        found = redis.get(key)
    except RedisError as error:  # a cache that is down is a cache miss
        log(f"cache down ({error})")
        return load()
    if found is not None:
        try:
            return json.loads(found)
        except ValueError:  # such an entry would fail until it expires
            log(f"unreadable entry of {key}")
    value = load()
    try:  # up to 10 % more, so that not all keys expire together
        redis.set(key, json.dumps(value), ex=ttl + rng.randint(0, ttl // 10))
    except RedisError as error:
        log(f"not cached ({error})")
    return value


def allowed(redis, customer, now, limit, window=60):
    """At most limit calls for each window; one counter for each window."""
    key = f"rate:{customer}:{int(now // window)}"
    pipe = redis.pipeline(transaction=True)  # MULTI … EXEC: both or none
    pipe.incr(key)
    pipe.expire(key, 2 * window)
    count, _ = pipe.execute()
    return count <= limit


def acquire(redis, name, token, seconds):
    """Take the lock in one command, with an end."""
    return bool(redis.set(f"lock:{name}", token, nx=True, ex=seconds))


def release(redis, name, token):
    """Delete the lock if it is still ours, compared in the server."""
    return redis.eval(RELEASE, 1, f"lock:{name}", token) == 1
# endregion


class Double:
    """The methods of redis-py used above, with their documented meaning."""

    def __init__(self):
        self.data, self.now, self.down = {}, 0, False

    def live(self, key):
        if self.down:
            raise RedisError("connection refused")
        value, end = self.data.get(key, (None, None))
        if end is not None and end <= self.now:
            del self.data[key]
            value = None
        return value

    def get(self, key):
        return self.live(key)

    def set(self, key, value, ex=None, nx=False):
        if self.live(key) is not None and nx:
            return None
        self.data[key] = (value, None if ex is None else self.now + ex)
        return True

    def incr(self, key):
        count = int(self.live(key) or 0) + 1
        self.data[key] = (str(count), self.data.get(key, (0, None))[1])
        return count

    def expire(self, key, seconds):
        self.data[key] = (self.live(key), self.now + seconds)
        return True

    def eval(self, script, numkeys, key, token):
        assert script is RELEASE  # the double knows this one script
        if self.live(key) != token:
            return 0
        del self.data[key]
        return 1

    def pipeline(self, transaction):
        double, queue = self, []

        class Pipeline:
            def incr(self, key):
                queue.append(lambda: double.incr(key))

            def expire(self, key, seconds):
                queue.append(lambda: double.expire(key, seconds))

            def execute(self):
                return [call() for call in queue]

        return Pipeline()


redis, rng, loads = Double(), random.Random(7), []


def load():
    loads.append(redis.now)
    return {"plan": "gold"}


def show(what):
    value = cached(redis, "customer:17", load, 300, rng, log=print)
    print(f"{what}: {value['plan']}, loaded {len(loads)} times")


show("empty cache")
show("from the cache")
redis.down = True
show("without Redis")
redis.down, redis.now = False, 400
show("after the end of the entry")
redis.set("customer:17", "{", ex=300)
show("after an unreadable entry")

redis.now = 600
print("calls:", [allowed(redis, "a", redis.now, 3) for _ in range(5)])
redis.now = 660
print("next minute:", allowed(redis, "a", redis.now, 3))
print("ends at:", {key: end for key, (_, end) in redis.data.items()
                   if key.startswith("rate")})

print("A takes the lock:", acquire(redis, "report", "token-a", 30),
      "| B:", acquire(redis, "report", "token-b", 30))
redis.now += 40  # A was frozen for 40 seconds
print("B after 40 s:", acquire(redis, "report", "token-b", 30))
print("A releases:", release(redis, "report", "token-a"),
      "| owner:", redis.get("lock:report"))
