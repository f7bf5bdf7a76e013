"""Web status: repair stage, job status, promise and note, as the customer is told."""
