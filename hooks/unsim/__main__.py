"""python -m unsim"""

import sys

from unsim.cli import main

sys.exit(main())
