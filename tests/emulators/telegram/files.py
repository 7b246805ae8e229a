"""Files as Telegram keeps them: identifiers, pictures' sizes, upload and download limits.

https://core.telegram.org/bots/api#sending-files
"""

import hashlib
import io
import mimetypes
import secrets
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from PIL import Image

from .wire import Call, Json, RefusalError, Upload, bad_request

PHOTO_BYTES = 10 * 1024 * 1024  # https://core.telegram.org/bots/api#sendphoto
DOCUMENT_BYTES = 50 * 1024 * 1024  # https://core.telegram.org/bots/api#senddocument
DOWNLOAD_BYTES = 20 * 1024 * 1024  # https://core.telegram.org/bots/api#getfile
PHOTO_SIDES, PHOTO_RATIO = 10_000, 20
# The longer side of the sizes that Telegram makes: https://core.telegram.org/api/files#image-thumbnail-types
SIDES = (90, 320, 800, 1280)


def image_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG; a WebP is only recognised and counted as a sticker's."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return (512, 512)
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content):
        marker, length = struct.unpack(">xBH", content[at : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")


def check_photo(content: bytes) -> tuple[int, int]:
    """The limits of a photo: https://core.telegram.org/bots/api#sendphoto."""
    if len(content) > PHOTO_BYTES:
        raise bad_request("file is too big for a photo")
    width, height = image_size(content)
    if min(width, height) < 1 or width + height > PHOTO_SIDES:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    if max(width, height) > PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def shrunk(content: bytes, width: int, height: int) -> bytes:
    """A smaller JPEG of a picture; of one that is a head without a body, as tests of limits send, the same bytes."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            out = io.BytesIO()
            picture.convert("RGB").resize((width, height)).save(out, "JPEG", quality=80)
    except (OSError, SyntaxError):
        return content
    return out.getvalue()


@dataclass
class Stored:
    """A file under one `file_id`, with the object that stands for it in a message."""

    kind: str
    content: bytes
    path: str
    shown_as: Json | list[Json]


class Files:
    """The files that went through the double, by the `file_id` it gave out."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}

    def photo(self, content: bytes) -> list[Json]:
        """Keep a picture in every size that is smaller and in its own, each with its own `file_id`."""
        width, height = check_photo(content)
        longer, sizes = max(width, height), []
        for side in (*(side for side in SIDES if side < longer), longer):
            size = {"width": max(1, width * side // longer), "height": max(1, height * side // longer)}
            kept = content if side == longer else shrunk(content, size["width"], size["height"])
            sizes.append(self._keep("photo", kept, f"photos/{side}.jpg") | size)
        for file_id in (str(size["file_id"]) for size in sizes):
            self._by_id[file_id].shown_as = sizes
        return sizes

    def document(self, upload: Upload, kind: str = "document", **shown: object) -> Json:
        """Keep any other file (https://core.telegram.org/bots/api#document)."""
        if len(upload.content) > DOCUMENT_BYTES:
            raise RefusalError(413, "Request Entity Too Large")
        guessed = mimetypes.guess_type(upload.filename)[0] or upload.mime_type
        kept = self._keep(kind, upload.content, f"{kind}s/{upload.filename}")
        kept |= shown or {"file_name": upload.filename, "mime_type": guessed}
        self._by_id[kept["file_id"]].shown_as = kept
        return kept

    def resolve(self, kind: str, value: str, call: Call) -> Json | list[Json]:
        """What a `photo` or `document` parameter means: an upload or a known `file_id`."""
        if value.startswith("attach://"):
            upload = call.files.get(value.removeprefix("attach://"))
            if upload is None or not upload.content:
                raise bad_request("file must be non-empty")
            return self.photo(upload.content) if kind == "photo" else self.document(upload)
        if value.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        stored = self.get(value)
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored.shown_as

    def get(self, file_id: str) -> Stored:
        """The file of a `file_id`; invented identifiers and `file_unique_id` are refused."""
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def describe(self, file_id: str) -> Json:
        """The answer of getFile (https://core.telegram.org/bots/api#getfile)."""
        stored = self.get(file_id)
        if len(stored.content) > DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return self._identity(file_id, stored.content) | {"file_path": stored.path}

    def download(self, path: str) -> bytes | None:
        """The bytes at a `file_path`, or None."""
        found = [stored.content for stored in self._by_id.values() if stored.path == path]
        return found[0] if found else None

    def _keep(self, kind: str, content: bytes, name: str) -> Json:
        file_id = f"AgAC{secrets.token_urlsafe(40)}"
        path = PurePosixPath(name)
        numbered = f"{path.parent}/file_{len(self._by_id)}{path.suffix}"
        self._by_id[file_id] = Stored(kind, content, numbered, {})
        return self._identity(file_id, content)

    def _identity(self, file_id: str, content: bytes) -> Json:
        unique = "AQAD" + hashlib.sha256(content).hexdigest()[:12]
        return {"file_id": file_id, "file_unique_id": unique, "file_size": len(content)}
