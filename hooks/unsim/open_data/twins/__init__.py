"""Pages as Markdown: the same answers, for readers and programs that want plain text."""
