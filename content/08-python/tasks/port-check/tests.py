import io
import socket
import unittest

import port_check


class Network:
    """Plays connections by host name; counts what stays open."""

    def __init__(self):
        self.calls, self.still_open = [], 0

    def __call__(self, address, timeout):
        self.calls.append((address, timeout))
        error = {
            "refused": ConnectionRefusedError(),
            "silent": TimeoutError(),
            "nowhere": socket.gaierror(-2, "Name or service not known"),
            "unreach": OSError(113, "No route to host"),
        }.get(address[0])
        if error:
            raise error
        self.still_open += 1
        return self

    def close(self):
        self.still_open -= 1

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def run(network, *argv):
    out, err = io.StringIO(), io.StringIO()
    status = port_check.main(list(argv), out, err, network)
    return status, out.getvalue(), err.getvalue()


class PortCheckTest(unittest.TestCase):
    def test_targets(self):
        parse = port_check.parse_target
        self.assertEqual(parse("db-1:5432"), ("db-1", 5432))
        self.assertEqual(parse("[2001:db8::1]:443"), ("2001:db8::1", 443))

    def test_bad_targets(self):
        for text in ("db-1", "db-1:", ":22", "db:0", "db:65536", "db:ssh",
                     "2001:db8::1", "[]:22", "db:-1"):
            with self.subTest(text), self.assertRaises(ValueError):
                port_check.parse_target(text)

    def test_states(self):
        expected = {
            "web": "open", "refused": "refused", "silent": "timeout",
            "nowhere": "dns", "unreach": "error",
        }
        for host, state in expected.items():
            with self.subTest(host):
                found = port_check.probe(host, 80, 1, Network())
                self.assertEqual(found, state)

    def test_timeout_is_passed_and_connection_closed(self):
        network = Network()
        port_check.probe("web", 80, 1.5, network)
        self.assertEqual(network.calls, [(("web", 80), 1.5)])
        self.assertEqual(network.still_open, 0)

    def test_order_is_kept_and_each_target_checked_once(self):
        network = Network()
        found = port_check.check(["web:2", "web:1", "web:2"], 1, network)
        self.assertEqual(found, [("web:2", "open"), ("web:1", "open")])
        self.assertEqual(len(network.calls), 2)

    def test_all_open(self):
        self.assertEqual(run(Network(), "web:80"), (0, "open web:80\n", ""))

    def test_one_closed_port_is_status_1(self):
        status, out, _ = run(Network(), "refused:80", "web:80")
        self.assertEqual(status, 1)
        self.assertEqual(out, "refused refused:80\nopen web:80\n")

    def test_bad_target_stops_before_any_connection(self):
        network = Network()
        status, out, err = run(network, "web:80", "web")
        self.assertEqual((status, out, network.calls), (2, "", []))
        self.assertIn("web", err)
