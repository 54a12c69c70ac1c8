def add_up(a, b):
    """The sum of two numbers."""
    return a + b
