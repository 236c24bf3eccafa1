"""From the bytes of a picture that anyone may have sent to clean pixels: upright, sRGB, on white."""

import warnings
from io import BytesIO
from typing import Final

from pi_heif import register_heif_opener
from PIL import Image, ImageCms, ImageOps

from newsroom.limits import PIXELS, SCANS, SIDE, Limit

WIDTH: Final = 1280
"""No picture is shown wider: the column is 672 pixels wide, and sharp screens show two for each."""
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "HEIF")
_SRGB: Final = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))

# The small copies and maps of depth that phones add to a photo are not even decoded.
register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)


class UnusableError(Exception):
    """Raised for a picture that cannot be published, with the rule that it breaks."""

    def __init__(self, rule: str, limit: Limit | None = None) -> None:
        self.rule = rule
        self.values = {"what": limit.what, "limit": limit.most} if limit else {}
        super().__init__(rule)


def clean(data: bytes) -> Image.Image:
    """Return the picture as readers see it, or raise UnusableError."""
    # A scan of a few bytes makes the decoder go over the whole picture once more.
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > SCANS.most:
        raise UnusableError("picture-size", SCANS)
    try:
        with warnings.catch_warnings():
            # What the decoder could mend is no news to staff.
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                _check(opened)
                pixels = _colours(ImageOps.exif_transpose(opened))
    except UnusableError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnusableError("picture-size", PIXELS) from None
    except Exception:
        # Whatever the decoder of a damaged file trips over: the list would never be whole.
        raise UnusableError("picture-unreadable") from None
    if pixels.width > WIDTH:
        height = max(1, round(pixels.height * WIDTH / pixels.width))
        pixels = pixels.resize((WIDTH, height), Image.Resampling.LANCZOS)
    # A new image holds the pixels and nothing else.
    bare = Image.new("RGB", pixels.size)
    bare.paste(pixels)
    return bare


def megapixels(data: bytes) -> float:
    """Return how many million pixels a picture has that `clean` takes."""
    with Image.open(BytesIO(data), formats=_FORMATS) as opened:
        return opened.width * opened.height / 1_000_000


def _check(opened: Image.Image) -> None:
    if opened.width * opened.height > PIXELS.most * 1_000_000:
        raise UnusableError("picture-size", PIXELS)
    if max(opened.size) > SIDE.most:
        raise UnusableError("picture-size", SIDE)
    # Phones put a small copy beside a photo, which counts as a second frame.
    if opened.format not in ("MPO", "HEIF") and getattr(opened, "n_frames", 1) > 1:
        raise UnusableError("picture-animated")


def _colours(picture: Image.Image) -> Image.Image:
    """Return the picture in sRGB, with white where it was transparent."""
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I"):
        # Sixteen bits a pixel, which a plain conversion would cut off at 255.
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        picture = Image.new("RGB", layer.size, "white")
        picture.paste(layer, mask=layer.getchannel("A"))
    return _to_srgb(picture, profile) if profile else picture.convert("RGB")


def _to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        changed = ImageCms.profileToProfile(picture, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A profile of other colours than the picture has, or a damaged one: as if there were none.
        return picture.convert("RGB")
    assert changed is not None
    return changed
