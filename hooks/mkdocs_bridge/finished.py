"""A page that comes finished: MkDocs frames it and writes it, and never parses it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from unsim.pages.page import Page


class FinishedPage(MkDocsPage):
    def __init__(self, finished: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(finished.title, file, config)
        self.finished = finished

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"title": self.finished.title, "description": self.finished.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.finished.html
        anchors = [
            AnchorLink(found.title, found.id, found.level) for found in self.finished.headings
        ]
        self.toc = TableOfContents(anchors)
        self.present_anchor_ids = {found.id for found in self.finished.headings}


def file_of(finished: Page, prefix: str, config: MkDocsConfig) -> File:
    source = finished.path.removeprefix(prefix) + "index.md"
    file = File.generated(config, source, content="")
    FinishedPage(finished, file, config)
    return file
