"""Photos by the hash of their bytes: received, verified, made into renditions, attached, and served."""
