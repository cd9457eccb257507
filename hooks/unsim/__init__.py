"""What Unsim knows about ending a phone line, from YAML to answers. Knows nothing of MkDocs."""
