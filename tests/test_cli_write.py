"""The commands that write what people own: init, add, review."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from cli_run import Said, say, small_project
from flood_project import ARTICLES, put
from variorum.inputs import project_codebook, read_entries
from variorum.project import Project
from variorum.review.lines import read_review

REPOSITORY = Path(__file__).parents[1]


def sources(project: Project) -> dict[str, str]:
    """The registered files with their hashes."""
    lines = read_entries(project.sources, "sources", project.root)
    return {line.values["file"]: line.values["sha256"] for line in lines}


def test_init_makes_a_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Articles are copied and registered; every file that people write is there with its first line."""
    project = Project(tmp_path / "My corpus")
    said = say(capsys, "init", project.root, *ARTICLES)
    assert said.code == 0
    assert f"with {len(ARTICLES)} articles" in said.out
    assert sources(project) == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in ARTICLES}
    assert [(project.raw / path.name).read_bytes() for path in ARTICLES] == [path.read_bytes() for path in ARTICLES]
    assert sorted(path.name for path in project.codebook.iterdir()) == [
        "README.md", "measures.csv", "relations.csv", "review.csv", "speakers.csv", "topics.csv", "withheld.csv",
    ]  # fmt: skip
    assert project_codebook(project).measures == project_codebook(Project(tmp_path)).measures
    assert read_review(project) == ()
    assert project.read_descriptor()["name"] == "my-corpus"
    assert "/build/" in (project.root / ".gitignore").read_text(encoding="utf-8")


def test_init_keeps_what_is_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Files of the folder stay as they are; a second init is refused."""
    put(tmp_path / "README.md", "mine")
    assert say(capsys, "init", tmp_path).code == 0
    assert (tmp_path / "README.md").read_text() == "mine\n"
    said = say(capsys, "init", tmp_path)
    assert (said.code, "is a project already" in said.err) == (1, True)


@pytest.mark.parametrize("inside", ["raw/new", "codebook/new", "build/new/deep"])
def test_init_inside_a_project_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, inside: str) -> None:
    """A folder that another project reads or writes cannot hold a project of its own; one beside them can."""
    say(capsys, "init", tmp_path)
    said = say(capsys, "init", tmp_path / inside)
    assert (said.code, (tmp_path / inside).exists()) == (1, False)
    assert "lies in a folder that the project" in said.err
    assert say(capsys, "init", tmp_path / "other").code == 0


def test_init_with_a_bad_article_makes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An article that cannot be used is named before anything is written."""
    put(tmp_path / "good.txt", "The river rose.")
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    said = say(capsys, "init", tmp_path / "new", tmp_path / "good.txt", tmp_path / "bad.txt")
    assert (said.code, "bad.txt is not UTF-8" in said.err) == (1, True)
    assert not (tmp_path / "new").exists()


def test_readmes_of_the_repository_are_those_of_a_new_project() -> None:
    """What raw/ and codebook/ say of themselves is written once."""
    texts = REPOSITORY / "src" / "variorum" / "data" / "project"
    assert (REPOSITORY / "raw" / "README.md").read_bytes() == (texts / "raw.md").read_bytes()
    assert (REPOSITORY / "codebook" / "README.md").read_bytes() == (texts / "codebook.md").read_bytes()


@pytest.fixture
def project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Project:
    """A new project with one article."""
    say(capsys, "init", tmp_path / "project", put(tmp_path / "a.txt", "The river rose."))
    return Project(tmp_path / "project")


def add(capsys: pytest.CaptureFixture[str], project: Project, *articles: Path) -> Said:
    """Run `variorum add`."""
    return say(capsys, "-C", project.root, "add", *articles)


def test_add_copies_and_registers(capsys: pytest.CaptureFixture[str], project: Project, tmp_path: Path) -> None:
    """A new article is copied; what people wrote of the others stays."""
    with project.sources.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    put(project.sources, "file,sha256,publisher", f'a.txt,{row["sha256"]},"The Gazette, morning"')
    said = add(capsys, project, put(tmp_path / "b.txt", "The river fell."))
    assert (said.code, said.out) == (0, "raw/sources.csv registers b.txt\n")
    assert list(sources(project)) == ["a.txt", "b.txt"]
    lines = read_entries(project.sources, "sources", project.root)
    assert [line.values["publisher"] for line in lines] == ["The Gazette, morning", ""]


def test_add_registers_a_file_of_raw_anew(capsys: pytest.CaptureFixture[str], project: Project) -> None:
    """A file of raw/ is not copied, and its present bytes are registered."""
    put(project.raw / "a.txt", "The river rose again.")
    assert add(capsys, project, project.raw / "a.txt").code == 0
    assert sources(project) == {"a.txt": hashlib.sha256(b"The river rose again.\n").hexdigest()}


def test_add_again_changes_nothing(capsys: pytest.CaptureFixture[str], project: Project, tmp_path: Path) -> None:
    """The same file a second time is no error."""
    before = project.sources.read_bytes()
    assert add(capsys, project, tmp_path / "a.txt").code == 0
    assert project.sources.read_bytes() == before


@pytest.mark.parametrize(
    "case",
    [
        ("a.txt", "Other words.", "would stand for the same source"),
        ("a.md", "The river rose.", "would stand for the same source"),
        ("b.pdf", "x", "is no text file"),
        ("README.md", "x", "has a name that no article may have"),
        ("b.txt", "", "is empty"),
    ],
)
def test_add_refuses_what_is_no_new_article(
    capsys: pytest.CaptureFixture[str], project: Project, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    """A file of raw/ is never replaced, and what cannot be an article does not get in."""
    name, text, says = case
    before = {path.name: path.read_bytes() for path in project.raw.iterdir()}
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / name).write_text(text)
    said = add(capsys, project, tmp_path / "new" / name)
    assert (said.code, says in said.err) == (1, True)
    assert {path.name: path.read_bytes() for path in project.raw.iterdir()} == before


def test_add_needs_a_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Outside of a project nothing is written."""
    said = say(capsys, "-C", tmp_path, "add", put(tmp_path / "a.txt", "The river rose."))
    assert (said.code, "datapackage.json is missing" in said.err) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def decide(capsys: pytest.CaptureFixture[str], project: Project, action: str, finding: str = "gap-1") -> Said:
    """Run `variorum review`."""
    return say(capsys, "-C", project.root, "review", finding, f"--{action}", "--reason", 'Read both, "as printed"')


@pytest.mark.parametrize("action", ["confirm", "dismiss"])
@pytest.mark.parametrize(
    "before",
    [
        None,
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbftable,action,row_id,reason\r\nfindings,confirm,gap-8,y\r\n",
        b"reason,text,row_id,action,table\ny,z,a-f1-2,accept,figures",
    ],
    ids=["none", "empty", "carriage returns", "other order, no last line end"],
)
def test_review_writes_the_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, action: str, before: bytes | None
) -> None:
    """The decision is one more line, whatever form the file has; the lines above stay byte for byte."""
    project = small_project(tmp_path)
    if before is not None:
        project.codebook.mkdir()
        project.review.write_bytes(before)
    said = decide(capsys, project, action)
    assert said.code == 0
    line = read_review(project)[-1]
    assert said.out.startswith(f"codebook/review.csv, line {line.line}: {action} gap-1")
    assert [line.values[name] for name in ("table", "action", "row_id")] == ["findings", action, "gap-1"]
    assert line.values["reason"] == 'Read both, "as printed"'
    if before and len(before) > 3:
        assert project.review.read_bytes().startswith(before)


def test_review_decides_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A second decision names the line of the first, and writes nothing."""
    project = small_project(tmp_path)
    decide(capsys, project, "confirm")
    before = project.review.read_bytes()
    said = decide(capsys, project, "dismiss")
    assert (said.code, "codebook/review.csv, line 2: decides about gap-1 already" in said.err) == (1, True)
    assert project.review.read_bytes() == before


def test_review_knows_the_findings(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An id that no finding has is not written down."""
    project = small_project(tmp_path)
    said = decide(capsys, project, "confirm", "gap-9")
    assert (said.code, "no finding has the id gap-9" in said.err) == (1, True)
    assert not project.review.exists()


@pytest.mark.parametrize("words", [(), ("--confirm", "--dismiss")])
def test_review_wants_one_decision(words: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A decision is to confirm or to dismiss: neither, or both at once, is a mistake in the command."""
    small_project(tmp_path)
    said = say(capsys, "-C", str(tmp_path), "review", "disagreement-1", *words, "--reason", "Read both.")
    assert said.code == 2
    assert "say --confirm or --dismiss" in said.err


def test_refusal_of_the_machine_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the machine refuses to write, the error names the place and what to do, without a traceback."""

    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    said = say(capsys, "init", str(tmp_path / "new"))
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "Permission denied" in said.err and "give the right" in said.err
