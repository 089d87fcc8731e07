"""The program's entry: `python -m thidua_desktop`, installed as `thidua`."""

import sys

from thidua_desktop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
