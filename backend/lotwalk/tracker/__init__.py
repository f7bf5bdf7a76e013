"""The customer's page: where the vehicle is, when it is due, and why that moved. No account, only a link."""
