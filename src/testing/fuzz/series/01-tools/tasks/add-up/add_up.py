def add_up(a, b):
    return a - b
