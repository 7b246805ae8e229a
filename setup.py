"""Ships content/ and locales/, which lie beside the code in the repository, inside the package; the rest of the build
is in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithContent(build_py):
    """An editable install reads both folders where they are (bot/folders.py)."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            shipped = Path(self.build_lib, "bot", "shipped")
            shutil.rmtree(shipped, ignore_errors=True)  # a build before this one may have had topics that are gone
            for folder in ("content", "locales"):
                shutil.copytree(folder, shipped / folder, ignore=shutil.ignore_patterns("__pycache__"))


setup(cmdclass={"build_py": BuildWithContent})
