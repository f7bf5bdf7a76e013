"""The manufacturer: whose a vehicle is there, what covers it, what was done to it, and its documents."""
