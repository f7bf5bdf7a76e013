"""The permanent cast of the tests, and the small world they act in."""
