"""What a build makes anew and what it kept: pieces of work, what each of them read, and where the result lies."""
