"""A believable company to start with: made by code from a seed, with dates relative to a given now."""
