"""Between Unsim and MkDocs: everything that must know both."""
