# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Warm-ups: anagram, first character that occurs once, palindrome"
# runs = "browser"
# exit = 0
# ///

from collections import Counter


def anagrams(a, b):
    """Same characters, equally often: O(n). With sorted(): O(n log n)."""
    return Counter(a.lower()) == Counter(b.lower())


def first_once(text):
    """The first character that occurs once, or None: two passes, O(n)."""
    counts = Counter(text)
    return next((c for c in text if counts[c] == 1), None)


def palindrome(text):
    """The same from both ends; case, spaces and signs do not count."""
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


print("anagrams:  ", anagrams("Listen", "Silent"), anagrams("aab", "abb"))
print("as sets:   ", set("aab") == set("abb"), "(wrong: sets do not count)")
print("first once:", first_once("swiss"), first_once("aabb"), first_once(""))
print("palindrome:", palindrome("Never odd or even"), palindrome("web"))
print("empty:     ", anagrams("", ""), palindrome(""))
