"""The write-up and the In Progress queue it starts from."""
