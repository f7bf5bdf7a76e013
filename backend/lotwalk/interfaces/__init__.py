"""What DMS and OEM have in common: time limits, back-off, circuit breaker, an outbox with leases, and their state."""
