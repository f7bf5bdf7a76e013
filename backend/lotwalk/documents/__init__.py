"""What is printed and filed: PDF/A set from one frozen value each, with that value inside."""
