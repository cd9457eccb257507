"""What git knows: states of the project, versions of a file, and what is only spelling."""
