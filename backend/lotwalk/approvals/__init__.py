"""Approvals: what was recommended, frozen as it is shown, and the decision on it."""
