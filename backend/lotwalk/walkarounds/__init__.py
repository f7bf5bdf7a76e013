"""Walk-arounds: the recorded condition of a vehicle at arrival."""
