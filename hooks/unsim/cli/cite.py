"""unsim cite: add a source with today's date, and cite it where it answers something."""

import argparse
from typing import Any

from unsim.cli.new import ASKED, add_source_options, run_source


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    about = "add a page you have read today as a source"
    parser = commands.add_parser("cite", help=about, epilog=ASKED)
    parser.add_argument("url", help="the address of the page")
    parser.add_argument(
        "--in",
        dest="file",
        required=True,
        metavar="FILE",
        help="the record: pe, pe/claro, airalo, library, …",
    )
    parser.add_argument(
        "--at", help="the answer it is for: rules.deadline; of a carrier routes.app, known_from, …"
    )
    add_source_options(parser, "", url=False)
    parser.set_defaults(run=run_source)
