# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
#
# [tool.guide]
# title = "202 Accepted: an operation with a key, steps, and an undo"
# runs = "linux"
# exit = 0
# ///

import hashlib
import json
import sqlite3

from flask import Flask, jsonify, request

STEPS = ["network", "database", "service"]
SIZES = ("small", "large")
QUOTA = 2  # environments that one team may have or be making


def open_store(path=":memory:"):
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    db.execute(
        "CREATE TABLE operation (id INTEGER PRIMARY KEY, key TEXT UNIQUE, "
        "body TEXT, team TEXT, state TEXT, done INTEGER, error TEXT)"
    )
    return db


def create_app(db, team_of):
    app = Flask(__name__)

    @app.post("/environments")
    def create():
        team = team_of(request.headers.get("Authorization"))
        if team is None:
            return jsonify(error="who are you?"), 401
        body = request.get_json(silent=True)
        key = request.headers.get("Idempotency-Key")
        size = body.get("size") if isinstance(body, dict) else None
        if not key or size not in SIZES:
            return jsonify(error="key and size small or large needed"), 400
        digest = hashlib.sha256(
            json.dumps(body, sort_keys=True).encode()).hexdigest()
        key = f"{team}/{key}"  # a key belongs to its caller
        with db:
            db.execute("BEGIN IMMEDIATE")  # one request at a time decides
            found = db.execute(
                "SELECT * FROM operation WHERE key = ?", (key,)).fetchone()
            if found and found["body"] != digest:
                return jsonify(error="key was used for another body"), 422
            if not found:
                used = db.execute(
                    "SELECT count(*) FROM operation "
                    "WHERE team = ? AND state != 'failed'", (team,)
                ).fetchone()[0]
                if used >= QUOTA:
                    return jsonify(error=f"quota of {QUOTA} used"), 403
                cursor = db.execute(
                    "INSERT INTO operation (key, body, team, state, done) "
                    "VALUES (?, ?, ?, 'queued', 0)", (key, digest, team))
                number = cursor.lastrowid
            else:
                number = found["id"]
        address = f"/operations/{number}"
        return jsonify(status=address), 202, {"Location": address}

    @app.get("/operations/<int:number>")
    def show(number):
        team = team_of(request.headers.get("Authorization"))
        if team is None:
            return jsonify(error="who are you?"), 401
        row = db.execute(
            "SELECT * FROM operation WHERE id = ? AND team = ?", (number, team)
        ).fetchone()
        if row is None:
            return jsonify(error="no such operation"), 404
        return jsonify(state=row["state"], done=STEPS[:row["done"]],
                       error=row["error"])

    return app


def note(db, number, **columns):
    """Store the state of an operation before anything else is done."""
    names = ", ".join(f"{name} = ?" for name in columns)  # names of this file
    with db:
        db.execute(f"UPDATE operation SET {names} WHERE id = ?",
                   (*columns.values(), number))


def work(db, make, undo, number):
    """Go on with an operation; safe to call again after a crash."""
    row = db.execute(
        "SELECT * FROM operation WHERE id = ?", (number,)).fetchone()
    if row["state"] in ("ready", "failed"):
        return  # a queue may deliver the same number twice
    if row["state"] != "undoing":
        for place in range(row["done"], len(STEPS)):
            try:
                make(number, STEPS[place])  # idempotent: named by the number
            except Exception as error:  # any fault, or nobody would undo it
                note(db, number, state="undoing", error=str(error))
                break
            state = "ready" if place + 1 == len(STEPS) else "running"
            note(db, number, state=state, done=place + 1)
        else:
            return
    for step in reversed(STEPS):  # idempotent too: perhaps never made
        undo(number, step)
    note(db, number, state="failed", done=0)


# region demo
db = open_store()
tokens = {"Bearer t-shop": "shop"}
client = create_app(db, tokens.get).test_client()


def post(key, body, token="Bearer t-shop"):
    headers = {"Idempotency-Key": key, "Authorization": token}
    answer = client.post("/environments", json=body, headers=headers)
    print(f"POST {key} {answer.status_code} {answer.json}")


def get(number):
    headers = {"Authorization": "Bearer t-shop"}
    answer = client.get(f"/operations/{number}", headers=headers)
    state, done, error = (answer.json[k] for k in ("state", "done", "error"))
    print(f"GET  {number} {answer.status_code} {state} {done} {error}")


def make(number, step):
    if crash == ("make", number, step):
        raise KeyboardInterrupt  # the worker is killed here
    if broken == (number, step):
        raise ConnectionError(f"{step}: no capacity")
    made.append(f"{number}-{step}")


def undo(number, step):
    if crash == ("undo", number, step):
        raise KeyboardInterrupt
    if f"{number}-{step}" in made:  # undo what is there, and only that
        made.remove(f"{number}-{step}")


made, crash, broken = [], None, (2, "service")
post("k1", {"size": "small"})
post("k1", {"size": "small"})  # the client did not get the first answer
post("k1", {"size": "large"})
post("k9", {"size": "small"}, token="Bearer guess")
post("k2", {"size": "large"})
post("k3", {"size": "small"})

for crash in (("make", 1, "database"), ("undo", 2, "network")):
    number = crash[1]
    try:
        work(db, make, undo, number)
    except KeyboardInterrupt:
        get(number)
    crash = None
    work(db, make, undo, number)  # the next worker goes on
    get(number)
work(db, make, undo, 2)  # delivered twice: nothing happens
print("exists:", made)
post("k3", {"size": "small"})  # the failed one no longer counts
# endregion
