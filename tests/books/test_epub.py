"""The EPUB is one that every reader opens, in the right language, and the same when it is made again."""

import io
import struct
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from macros.books.epub import cover, epub, in_order
from macros.model import Language

from .checked import complaints
from .small import TURKISH, book

NAMES = {"dc": "http://purl.org/dc/elements/1.1/", "opf": "http://www.idpf.org/2007/opf", "h": "http://www.w3.org/1999/xhtml"}


@cache
def made(language: Language = "tr") -> bytes:
    return epub(book(language))


def parsed(language: Language = "tr") -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(made(language))) as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(("html", "opf"))}


def test_the_w3c_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(made())
    assert complaints(path) == []


def test_the_w3c_finds_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(io.BytesIO(made())) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'id="home"', b'id="elsewhere"'))
    assert any("RSC-012" in complaint for complaint in complaints(path))


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_language_is_told_in_the_package_and_in_each_file(language: Language) -> None:
    files = parsed(language)
    assert [node.text for node in files["EPUB/content.opf"].iterfind(".//dc:language", NAMES)] == [language]
    assert {file.get("lang") for name, file in files.items() if name.endswith("html")} == {language}


def test_the_package_tells_title_licence_and_accessibility() -> None:
    package = parsed()["EPUB/content.opf"]
    assert package.findtext(".//dc:title", namespaces=NAMES) == "Yapay Zekâ Mühendisi Yol Haritası"
    assert package.findtext(".//dc:rights", namespaces=NAMES) == "CC BY-SA 4.0"
    told = {node.get("property") for node in package.iterfind(".//opf:meta", NAMES)}
    assert {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature", "schema:accessibilityHazard"} <= told


def test_every_link_inside_leads_somewhere() -> None:
    files = {name: file for name, file in parsed().items() if name.endswith("html")}
    targets = set(files) | {f"{name}#{node.get('id')}" for name, file in files.items() for node in file.iter() if node.get("id")}
    links = {urljoin(name, node.get("href") or "") for name, file in files.items() for node in file.iterfind(".//h:a", NAMES)}
    inside = {link for link in links if not link.startswith("https://")}
    assert inside
    assert inside <= targets


def test_the_text_and_the_description_of_the_picture_are_there() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        text = "\n".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml"))
    assert TURKISH.replace("'", "’") in text
    assert 'alt="A green box."' in text


def test_mimetype_is_first_and_as_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_two_builds_are_equal() -> None:
    assert epub(book("tr")) == made()


def test_the_order_of_an_archive_and_its_dates_do_not_matter() -> None:
    def archive(names: list[str], year: int) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as file:
            for name in names:
                file.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), name)
        return buffer.getvalue()

    assert in_order(archive(["b", "mimetype", "a"], 2001)) == in_order(archive(["mimetype", "a", "b"], 2002))


def test_the_cover_has_the_shape_of_a_book() -> None:
    assert struct.unpack(">II", cover(book("tr"))[16:24]) == (1200, 1800)
