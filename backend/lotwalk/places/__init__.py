"""The company, its locations, and the lists that each location words for itself."""
