"""The project's own settings, with static files read where they lie."""

import os

os.environ["HASHED_STATIC"] = "0"

from factcheck.settings import *
