"""The encodings of Vietnamese before Unicode: how their letters look where the encoding is not known."""

from collections.abc import Mapping
from typing import Final


def _displayed(letters: Mapping[int, str]) -> Mapping[str, str]:
    """Return the letters by what Windows and older systems show for their bytes."""
    shown = {chr(byte): letter for byte, letter in letters.items()}
    return shown | {
        bytes([byte]).decode("cp1252", "replace"): letter
        for byte, letter in letters.items()
        if bytes([byte]).decode("cp1252", "ignore")
    }


def _pairs(text: str) -> dict[int, str]:
    """Read `B5à B6ả`: bytes, each with its letter."""
    return {int(pair[:2], 16): pair[2:] for pair in text.split()}


# TCVN 5712-1:1993 as its fonts .VnTime have it, and RFC 1456.
_TCVN3: Final = _pairs(
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ "
    "C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ "
    "E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
_VISCII: Final = _pairs(
    "80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ 89Ẹ 8AẾ 8BỀ 8CỂ 8DỄ 8EỆ 8FỐ 90Ồ 91Ổ 92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở 98Ị 99Ỏ "
    "9AỌ 9BỈ 9CỦ 9DŨ 9EỤ 9FỲ A0Õ A1ắ A2ằ A3ặ A4ấ A5ầ A6ẩ A7ậ A8ẽ A9ẹ AAế ABề ACể ADễ AEệ AFố B0ồ B1ổ B2ỗ "
    "B3Ỡ B4Ơ B5ộ B6ờ B7ở B8ị B9Ự BAỨ BBỪ BCỬ BDơ BEớ BFƯ C0À C1Á C2Â C3Ã C4Ả C5Ă C6ẳ C7ẵ C8È C9É CAÊ CBẺ CCÌ "
    "CDÍ CEĨ CFỳ D0Đ D1ứ D2Ò D3Ó D4Ô D5ạ D6ỷ D7ừ D8ử D9Ù DAÚ DBỹ DCỵ DDÝ DEỡ DFư E0à E1á E2â E3ã E4ả E5ă E6ữ "
    "E7ẫ E8è E9é EAê EBẻ ECì EDí EEĩ EFỉ F0đ F1ự F2ò F3ó F4ô F5õ F6ỏ F7ọ F8ụ F9ù FAú FBũ FCủ FDý FEợ FFỮ"
)
_CP1258: Final = {byte: bytes([byte]).decode("cp1258", "ignore") for byte in range(0xC0, 0x100)}
# A letter, then its marks: `ù` after a vowel is an acute, `á` a circumflex with an acute.
_VNI: Final = _pairs(
    "F9\u0301 F8\u0300 FB\u0309 F5\u0303 EF\u0323 E2\u0302 E1\u0302\u0301 E0\u0302\u0300 E5\u0302\u0309 "
    "E3\u0302\u0303 E4\u0302\u0323 EA\u0306 E9\u0306\u0301 E8\u0306\u0300 FA\u0306\u0309 FC\u0306\u0303 "
    "EB\u0306\u0323 F4ơ F6ư F1đ EDí ECì E6ỉ F3ĩ F2ị EEỵ "
    "D9\u0301 D8\u0300 DB\u0309 D5\u0303 CF\u0323 C2\u0302 C1\u0302\u0301 C0\u0302\u0300 C5\u0302\u0309 "
    "C3\u0302\u0303 C4\u0302\u0323 CA\u0306 C9\u0306\u0301 C8\u0306\u0300 DA\u0306\u0309 DC\u0306\u0303 "
    "CB\u0306\u0323 D4Ơ D6Ư D1Đ CDÍ CCÌ C6Ỉ D3Ĩ D2Ị CEỴ"
)
ENCODINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "TCVN3 (ABC)": _displayed(_TCVN3),
    "VNI": _displayed(_VNI),
    "VISCII": _displayed(_VISCII),
    "Windows-1258": _displayed(_CP1258),
}
"""By name, what each letter that is shown stands for: a letter, or marks of the letter before it."""
