import unittest
from datetime import datetime, timedelta, timezone

import expiry_check

NOW = datetime(2024, 5, 1, 10, 0, tzinfo=timezone.utc)


def text(when):
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    month = months[when.month - 1]
    return f"{month} {when.day:2} {when:%H:%M:%S} {when.year} GMT"


def cert(start=-400, **left):  # a long lifetime: the days decide
    return {
        "notBefore": text(NOW + timedelta(days=start)),
        "notAfter": text(NOW + timedelta(**left)),
    }


class ExpiryTest(unittest.TestCase):
    def state(self, certificate):
        return expiry_check.classify(certificate, NOW, 30, 7)

    def test_time(self):
        when = expiry_check.parse_time("May  1 10:00:00 2024 GMT")
        self.assertEqual(when, NOW)
        self.assertEqual(when.utcoffset(), timedelta(0))

    def test_states_and_their_edges(self):
        self.assertEqual(self.state(cert(days=90)), ("ok", 90))
        self.assertEqual(self.state(cert(days=31)), ("ok", 31))
        self.assertEqual(self.state(cert(days=30, hours=23)), ("ok", 30))
        self.assertEqual(self.state(cert(days=30)), ("warning", 30))
        self.assertEqual(self.state(cert(days=8)), ("warning", 8))
        self.assertEqual(self.state(cert(days=7, hours=1)), ("warning", 7))
        self.assertEqual(self.state(cert(days=7)), ("critical", 7))
        self.assertEqual(self.state(cert(seconds=1)), ("critical", 0))

    def test_short_lifetime_is_judged_by_its_share(self):
        # 48 days: a warning from 12 days on, critical from 4.8 on
        self.assertEqual(self.state(cert(start=-28, days=20)), ("ok", 20))
        self.assertEqual(self.state(cert(start=-35, days=13)), ("ok", 13))
        self.assertEqual(self.state(cert(start=-36, days=12)), ("warning", 12))
        self.assertEqual(self.state(cert(start=-43, days=5)), ("warning", 5))
        self.assertEqual(self.state(cert(start=-44, days=4)), ("critical", 4))

    def test_a_day_old_certificate_of_six_days_is_fine(self):
        self.assertEqual(self.state(cert(start=-1, days=5)), ("ok", 5))

    def test_expired_from_the_moment_itself(self):
        self.assertEqual(self.state(cert(seconds=0)), ("expired", 0))
        self.assertEqual(self.state(cert(seconds=-1)), ("expired", -1))

    def test_not_yet_valid(self):
        self.assertEqual(self.state(cert(start=1, days=90)), ("critical", 90))

    def test_urgent_ones_first(self):
        certs = {
            "fine": cert(days=90), "b": cert(days=20), "a": cert(days=20),
            "soon": cert(days=10), "now": cert(days=2), "dead": cert(days=-3),
        }

        def fetch(host):
            if host == "gone":
                raise ConnectionRefusedError
            return certs[host]

        hosts = ["fine", "b", "gone", "a", "soon", "now", "dead"]
        rows = expiry_check.report(hosts, fetch, NOW, 30, 7)
        self.assertEqual(
            [host for _, _, host in rows],
            ["dead", "now", "gone", "soon", "a", "b", "fine"],
        )
        self.assertEqual(rows[2], ("unknown", None, "gone"))

    def test_unreadable_dates_are_unknown(self):
        broken = [
            {}, {"notAfter": "tomorrow"},
            {**cert(days=90), "notAfter": "Foo 1 10:00:00 2024 GMT"},
        ]
        for certificate in broken:
            rows = expiry_check.report(["x"], lambda host: certificate, NOW)
            self.assertEqual(rows, [("unknown", None, "x")])

    def test_status(self):
        def status(*states):
            return expiry_check.exit_status([(s, 1, "x") for s in states])

        self.assertEqual(status("ok", "ok"), 0)
        self.assertEqual(status("ok", "warning"), 1)
        self.assertEqual(status("warning", "unknown"), 3)
        self.assertEqual(status("unknown", "critical"), 2)
        self.assertEqual(status("expired"), 2)
        self.assertEqual(status(), 3)
