"""Sessions: what runs, and what is installed for it. No logic: that stands in scripts/, quality/, bench/ and tests/.

Each session installs its hash-pinned lock, then the project itself without dependencies. The build backend
stands in the lock too, so that nothing unpinned is ever fetched.
"""

from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["lint", "types", "imports", "tests"]
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True

PINNED = ("--require-hashes", "--only-binary", ":all:", "--quiet")
ITSELF = ("--no-deps", "--no-build-isolation", "--no-index", "--force-reinstall", "--quiet", ".")
PYTHON = ("src", "scripts", "tests", "quality", "bench", "docs", "noxfile.py")


def install(session: nox.Session, lock: str, *itself: str) -> None:
    """Install a lock, then the project if asked."""
    session.install(*PINNED, "-r", f"locks/{lock}.txt")
    if itself:
        session.install(*itself)


@nox.session
def build(session: nox.Session) -> None:
    """Build the reference package: each script in order."""
    install(session, "build", *ITSELF)
    for script in sorted(Path("scripts").glob("[0-9]*.py")):
        session.run("python", str(script), *session.posargs)


@nox.session
def release(session: nox.Session) -> None:
    """Make dist/<name>-<version>.zip; arguments go to `variorum release`."""
    install(session, "build", *ITSELF)
    session.run("variorum", "release", *session.posargs)


@nox.session
def download(session: nox.Session) -> None:
    """The release in dist/ as whoever downloads it meets it, without Variorum: hashes, README, database, metadata.

    A package below mlcroissant is published as source alone; what builds it is pinned too.
    """
    install(session, "setuptools")
    session.install(*PINNED, "--no-binary", "jsonpath-rw", "--no-build-isolation", "-r", "locks/download.txt")
    session.run("python", "-m", "pytest", "--noconftest", "tests/download", *session.posargs)


@nox.session
def reproduce(session: nox.Session) -> None:
    """Build and release twice in separate folders; compare every byte, also with the committed hashes."""
    install(session, "build", *ITSELF)
    session.run("python", "-m", "quality.reproduce", *session.posargs)


@nox.session
def quality(session: nox.Session) -> None:
    """Scores on gold beside their floors; `-- --gold DIR` for the sets that are not in the repository."""
    install(session, "build", *ITSELF)
    session.run("python", "-m", "quality", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """The tests."""
    install(session, "tests", *ITSELF)
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """The report in Debian's Chromium: links, filters, keyboard, phone, accessibility, paper; kept in screenshots/."""
    install(session, "browser", *ITSELF)
    session.run("python", "-m", "pytest", "tests/browser", *session.posargs)


@nox.session
def report(session: nox.Session) -> None:
    """Build, take pictures of every page into screenshots/, and renew the two of the README in docs/images."""
    install(session, "browser", *ITSELF)
    session.run("variorum", "build")
    session.run("python", "-m", "pytest", "tests/browser", "-k", "pictures_are_kept or paper", *session.posargs)
    session.run("python", "-m", "docs.pictures")


@nox.session
def lint(session: nox.Session) -> None:
    """Style and format."""
    install(session, "lint")
    session.run("ruff", "check", *PYTHON)
    session.run("ruff", "format", "--check", *PYTHON)


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    install(session, "types", *ITSELF)
    session.run("mypy", *session.posargs)


@nox.session
def imports(session: nox.Session) -> None:
    """Import contracts: one way, from the parts to the whole."""
    install(session, "imports", *ITSELF)
    session.run("lint-imports", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Speed and memory; `-- --write` renews docs/benchmarks.md."""
    install(session, "bench", *ITSELF)
    session.run("python", "-m", "bench", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Renew the pages that are made from code, and the answers of docs/queries.md from a build."""
    install(session, "build", *ITSELF)
    session.run("python", "-m", "docs.generate", *session.posargs)
    session.run("variorum", "build")
    session.run("python", "-m", "docs.queries")


@nox.session
def locks(session: nox.Session) -> None:
    """Renew the locks from pyproject.toml; `-- --upgrade` takes newer versions."""
    install(session, "locks")
    session.run("python", "locks/renew.py", *session.posargs)
