"""Lists as people send them."""

import asyncio
import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable, Sequence

import pytest
from openpyxl import Workbook, load_workbook

from bot.checkpoints.lists import batch, empty_form
from bot.checkpoints.lists.errors import HeaderError, NoRowsError
from bot.content import Library
from bot.paper.recipes import drawn
from bot.sandbox.spreadsheets.errors import (
    MAX_BYTES,
    MAX_ROWS,
    EncodingError,
    ListError,
    ListFormatError,
    ListTooLargeError,
    OldOrLockedWorkbookError,
    TooManyRowsError,
    UnpackedSizeError,
)
from bot.sandbox.spreadsheets.reading import read
from bot.sandbox.spreadsheets.tables import as_csv
from bot.sandbox.spreadsheets.workbooks import as_xlsx
from bot.sandbox.spreadsheets.worksheets import MAX_UNPACKED
from bot.store.vault import Vault
from tests.people import SECRET

HEADER = "Tên điểm,Loại hình,Huyện,Xã,Địa chỉ,Số điện thoại"
ROW = "Cà phê Hương,Quán ăn,Tuy Hòa,Phường 9,12 Trần Phú,0912345678"


def workbook(*rows: list[object]) -> bytes:
    """An XLSX with these rows."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def checked(data: bytes, library: Library) -> batch.Reading:
    """What a list comes to, row by row."""
    return asyncio.run(batch.check(read(data), library, Vault(SECRET)))


def only_draft(data: bytes, library: Library) -> tuple[str, ...]:
    """The single place of a list without problems."""
    reading = checked(data, library)
    assert not reading.problems
    (draft,) = [one.draft for one in reading.good]
    return (draft.name, draft.kind, library.communes.where(draft.commune), draft.address, draft.phone)


EXPECTED = ("Cà phê Hương", "food", "Phường 9, Thành phố Tuy Hòa", "12 Trần Phú", "+84912345678")

FORMS = {
    "utf-8": f"{HEADER}\n{ROW}".encode(),
    "utf-8 with a mark": f"{HEADER}\r\n{ROW}\r\n".encode("utf-8-sig"),
    "decomposed": unicodedata.normalize("NFD", f"{HEADER}\n{ROW}").encode(),
    "excel's unicode text": f"{HEADER}\n{ROW}".replace(",", "\t").encode("utf-16"),
    "semicolons": f"{HEADER}\n{ROW}".replace(",", ";").encode(),
    "english": f"Name,Type,Town,Ward,Street,Phone\n{ROW}".encode(),
    "no diacritics, capitals, remarks": (
        f"TEN DIEM KIEM DICH (*),LOAI,HUYEN,XA/PHUONG,DIA CHI LIEN HE,SDT (bắt buộc)\n{ROW}".encode()
    ),
    "a title above, columns in another order": (
        "DANH SÁCH ĐIỂM,,\n,,\nSố điện thoại di động,Địa chỉ,Xã/Phường,Tên điểm kiểm soát dịch,Huyện,Loại\n"
        "0912345678,12 Trần Phú,P9,Cà phê Hương,TP Tuy Hòa,food".encode()
    ),
    "xlsx": workbook(HEADER.split(","), ROW.split(",")),
    "xlsx with a number for a phone": workbook(HEADER.split(","), [*ROW.split(",")[:5], 912345678]),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_list_is_read_in_every_form_that_programs_write(form: str, library: Library) -> None:
    """Encoding, separator, order and spelling of the columns do not matter."""
    assert only_draft(FORMS[form], library) == EXPECTED


def test_windows_own_vietnamese_is_read(library: Library) -> None:
    """Code page 1258 writes tone marks as signs of their own; they come out composed."""
    letters = "Tên,Xã,Địa chỉ,Điện thoại\nCà phê Hương,Phường 9,12 Trần Phú,0912345678"
    data = unicodedata.normalize("NFC", letters)
    encoded = "".join(_tone_apart(sign) for sign in data).encode("cp1258")
    assert only_draft(encoded, library)[0] == "Cà phê Hương"


def _tone_apart(sign: str) -> str:
    """A letter as code page 1258 has it: the vowel whole, the tone mark after it where there is no such letter."""
    try:
        sign.encode("cp1258")
        return sign
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", sign)
        tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", parts.replace(tone, "")) + tone


def test_each_row_is_judged_on_its_own(library: Library) -> None:
    """Every wrong row is named with the number that the spreadsheet program shows; the good ones stay."""
    rows = [
        ROW,
        ",Quán ăn,Tuy Hòa,Phường 9,12 Trần Phú,0912345678",
        "Quán Một,Tàu vũ trụ,Tuy Hòa,Phường 9,12 Trần Phú,0912345678",
        "Quán Hai,,Sao Hỏa,Phường 9,12 Trần Phú,0912345678",
        "Quán Ba,,,Xã Không Có Thật,12 Trần Phú,0912345678",
        "",
        "Quán Bốn,,Tuy Hòa,Phường 9,,0912345678",
        "Quán Năm,,Tuy Hòa,Phường 9,12 Trần Phú,12345",
        "Quán Sáu,,Tuy Hòa,Phường 9,12 Trần Phú,",
        "CA PHE HUONG,,Tuy Hòa,Phường 9,Nơi khác,0912 345 678",
        "Quán Bảy,,Tuy Hòa,Phường 9,12 Trần Phú,0912345678",
    ]
    reading = checked("\n".join([HEADER, *rows]).encode(), library)
    assert [one.draft.name for one in reading.good] == ["Cà phê Hương", "Quán Bảy"]
    assert [problem.line for problem in reading.problems] == [3, 4, 5, 6, 8, 9, 10, 11]
    words = library.words["vi"]
    told = [words(problem.sentence, **problem.values) for problem in reading.problems]
    assert "thiếu tên" in told[0]
    assert "Tàu vũ trụ" in told[1]
    assert "Sao Hỏa" in told[2]
    assert "Xã Không Có Thật" in told[3]
    assert "dòng 2" in told[7]


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(1)"])
def test_a_formula_is_no_name_and_no_address(formula: str, library: Library) -> None:
    """What a spreadsheet program would work out is refused in CSV and XLSX, and named."""
    row = [formula, "", "Tuy Hòa", "Phường 9", "12 Trần Phú", "0912345678"]
    out = io.StringIO()
    csv.writer(out).writerows([HEADER.split(","), row])
    for data in (out.getvalue().encode(), workbook(HEADER.split(","), row)):
        reading = checked(data, library)
        assert not reading.good
        assert "công thức" in library.words["vi"](reading.problems[0].sentence, **reading.problems[0].values)


def altered(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A good workbook of one place, one part of which is no longer what a program wrote."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(HEADER.split(","), ROW.split(",")))) as good,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts,
    ):
        for each in good.infolist():
            data = good.read(each)
            parts.writestr(each.filename, change(data) if each.filename.endswith(part) else data)
    return out.getvalue()


def bomb() -> bytes:
    """A workbook that unpacks to more than is allowed."""
    return altered("sheet1.xml", lambda data: data + b" " * (MAX_UNPACKED + 1))


def entities() -> bytes:
    """A workbook whose sheet defines entities that multiply."""
    return altered("sheet1.xml", lambda data: b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>' + data)


SHARED = {
    "xl/workbook.xml": '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="A" sheetId="7" r:id="rId2"/>'
    '<x:sheet name="B" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/b.xml"/>'
    '<Relationship Id="rId2" Target="/xl/worksheets/a.xml"/></Relationships>',
}


def shared(strings: Sequence[str], rows: Sequence[Sequence[int]]) -> bytes:
    """A workbook as Excel writes it: cells name the texts of a table by number. `strings` are its elements."""
    lines = ["".join(f'<c t="s"><v>{number}</v></c>' for number in row) for row in rows]
    sheet = "".join(f"<row>{line}</row>" for line in lines)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, text in SHARED.items():
            parts.writestr(name, text)
        parts.writestr("xl/sharedStrings.xml", f"<sst>{''.join(strings)}</sst>")
        parts.writestr("xl/worksheets/a.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
    return out.getvalue()


TEXTS = [f"<si><t>{text}</t></si>" for text in (*HEADER.split(","), *ROW.split(","))]
PLACE = (range(6), range(6, 12))


def swollen(part: str, element: bytes) -> bytes:
    """A workbook with 300,000 elements more in one part, in a file of a few kilobytes."""
    return altered(part, lambda data: data.replace(b"</", element * 300_000 + b"</", 1))


WRONG: dict[str, tuple[Callable[[], bytes], type[ListError]]] = {
    "too large": (lambda: b"a" * (MAX_BYTES + 1), ListTooLargeError),
    "too many rows": (lambda: "\n".join([HEADER, *([ROW] * MAX_ROWS)]).encode(), TooManyRowsError),
    "a zip bomb": (bomb, UnpackedSizeError),
    "entities": (entities, UnpackedSizeError),
    "300,000 cells": (lambda: swollen("sheet1.xml", b"<c/>"), UnpackedSizeError),
    "300,000 texts": (lambda: shared([*TEXTS, "<si/>" * 300_000], PLACE), UnpackedSizeError),
    "300,000 rows of one number": (lambda: swollen("sheet1.xml", b'<row r="1"/>'), UnpackedSizeError),
    "a zip that is no workbook": (lambda: b"PK\x03\x04 not really", ListFormatError),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ListFormatError),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OldOrLockedWorkbookError),
    "unknown letters": (lambda: "Tên\n".encode("utf-16")[:-1], EncodingError),
    "no header": (lambda: b"a,b,c\n1,2,3", HeaderError),
    "only a header": (HEADER.encode, NoRowsError),
    "nothing": (bytes, HeaderError),
}
"""What is sent, made when its test wants it, and the error that it is."""


@pytest.mark.parametrize("case", WRONG)
def test_a_list_that_cannot_be_used_says_why(case: str, library: Library) -> None:
    """Each reason is an error of its own, with a sentence for who sent the list."""
    made, error = WRONG[case]
    data = made()
    with pytest.raises(error) as wrong:
        checked(data, library)
    for language in library.site.languages:
        assert "{" not in library.words[language](wrong.value.sentence, **wrong.value.values)


@pytest.mark.parametrize("element", [b"<xf/>", b"<font/>"])
def test_parts_that_nobody_needs_are_not_opened(element: bytes, library: Library) -> None:
    """Formats may be as many as they like: a workbook swollen with them is read like any other."""
    assert only_draft(swollen("styles.xml", element), library) == EXPECTED


def test_one_long_text_in_every_cell_is_not_multiplied() -> None:
    """A file in which 76,000 cells name one text of 500 letters is refused before it has filled the memory."""
    with pytest.raises(UnpackedSizeError):
        read(shared([f"<si><t>{'a' * 500}</t></si>"], [[0] * 40] * 1900))


def test_rich_and_remote_texts_are_read_as_they_look(library: Library) -> None:
    """A text of several formats is one, without what says how to read it aloud; the first sheet may have any name."""
    rich = "<si><r><t>Cà phê </t></r><r><t>Hương</t></r><rPh><t>x</t></rPh></si>"
    assert only_draft(shared([*TEXTS[:6], rich, *TEXTS[7:]], PLACE), library) == EXPECTED


def test_a_workbook_with_a_far_away_cell_is_not_walked_to_the_end(library: Library) -> None:
    """One cell in the last row of a sheet does not make a million rows."""
    book = Workbook()
    book.worksheets[0].append(HEADER.split(","))
    book.worksheets[0].cell(1_048_576, 16_384, "x")
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(TooManyRowsError):
        checked(out.getvalue(), library)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_empty_form_is_recognised_and_its_examples_are_not_registered(library: Library, language: str) -> None:
    """Who fills the form in is understood, in both kinds of file; examples left in are reported."""
    for make in (empty_form.csv, empty_form.xlsx):
        reading = checked(drawn(make(library, language)), library)
        assert not reading.good
        assert [problem.line for problem in reading.problems] == [2, 3]
        assert all("phone" in problem.values for problem in reading.problems)


def test_what_is_written_is_text_whatever_it_begins_with() -> None:
    """A name that looks like a formula is written as text: marked in CSV, of type text in XLSX."""
    rows = [["Tên"], ["=1+1"], ["@x"]]
    assert as_csv(rows).decode("utf-8-sig").split() == ["Tên", "'=1+1", "'@x"]
    sheet = load_workbook(io.BytesIO(as_xlsx({"a": rows}))).worksheets[0]
    assert [(cell.value, cell.data_type) for cell in sheet["A"]] == [("Tên", "s"), ("=1+1", "s"), ("@x", "s")]
