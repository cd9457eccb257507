"""What a record must be beyond its shape: small rules, each in a file of its own."""
