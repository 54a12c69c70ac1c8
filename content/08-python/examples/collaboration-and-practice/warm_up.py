# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two warm-up tasks: FizzBuzz, and the most frequent words of a text"
# runs = "browser"
# exit = 0
# ///

import io
import re
from collections import Counter

WORD = re.compile(r"\w+(?:['’-]\w+)*")  # don't and re-start are one word


def fizzbuzz(number):
    text = "Fizz" * (number % 3 == 0) + "Buzz" * (number % 5 == 0)
    return text or str(number)


def top_words(lines, count):
    """Return the most frequent words; ties are in alphabetical order."""
    words = Counter()
    for line in lines:  # one line in memory, whatever the size of the file
        words.update(WORD.findall(line.casefold()))
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:count]


print(*map(fizzbuzz, range(1, 16)))
assert fizzbuzz(15) == "FizzBuzz" and fizzbuzz(7) == "7"

text = io.StringIO("""\
The disk is full. The disk can't be read,
so the job and THE report don't start: the end.
""")
for word, number in top_words(text, 3):
    print(number, word)
print("ties of Counter:", Counter("bca").most_common(2))
print("ties sorted:    ", top_words(["b c a"], 2))
print("no words:", top_words(["", "--"], 3))
