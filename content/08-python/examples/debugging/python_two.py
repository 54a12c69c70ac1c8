# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What a script for Python 2 does under Python 3"
# runs = "browser"
# exit = 0
# ///

OLD = {  # each was right in Python 2
    "print": "print 'done'",
    "raise": "raise OSError, 'disk full'",
    "octal mode": "mode = 0755",
    "tab and spaces": "if True:\n        a = 1\n\tb = 2",
    "raw_input": "name = raw_input()",
    "has_key": "{'a': 1}.has_key('a')",
    "urllib2": "import urllib2",
    "keys": "{'a': 1}.keys()[0]",
    "sort": "sorted([3, None, 'x'])",
    "bytes": "b'a' + 'b'",
    "map": "map(int, ['1'])[0]",
}


def outcome(code):
    """The class of the error, and when it appears."""
    try:
        compiled = compile(code, "old.py", "exec")
    except SyntaxError as error:  # TabError is a SyntaxError too
        return f"{type(error).__name__} before the first line runs"
    try:
        exec(compiled, {})  # our own constants only, never text from outside
    except Exception as error:
        return f"{type(error).__name__} when the line runs"
    return "no error"


for title, code in OLD.items():
    print(f"{title:<15} {outcome(code)}")
# The dangerous ones: no error, and another result than before.
print(f"{'7 / 2':<15} {7 / 2}, and 3 in Python 2")
print(f"{'round(2.5)':<15} {round(2.5)}, and 3.0 in Python 2")
# python3 -b warns about the comparison in the next line.
print(f"{'bytes == text':<15} {b'up' == 'up'}, and True in Python 2")
