"""What staff say of addresses whose pages have moved or are gone."""

from typing import Annotated

from pydantic import AfterValidator, Field

from newsroom.fields import Day, Everywhere, Record, SiteAddress, Text, fault


class Redirect(Record):
    """An old address and the one that took its place."""

    old: SiteAddress = Field(description="Địa chỉ cũ, bỏ tên miền", examples=["/tin-tuc/2025/ten-cu/"])
    new: SiteAddress = Field(
        description="Địa chỉ mới, đang có trên trang, cùng một tiếng", examples=["/tin-tuc/2025/ten-moi/"]
    )


class Redirects(Record):
    """All redirects that belong to no record: `data/redirects.yml`."""

    redirects: tuple[Redirect, ...] = Field((), description="Mỗi dòng một địa chỉ cũ và địa chỉ mới")


def _worded(text: str) -> str:
    # The line that a Problem gives holds «…» in the places of the words.
    if not any(letter.isalpha() for letter in text):
        raise fault("blank")
    return text


class Grounds(Everywhere):
    """Why a page was withdrawn, for its readers."""

    vi: Annotated[Text, AfterValidator(_worded)] = Field(description="Lý do bằng tiếng Việt")
    en: Annotated[Text, AfterValidator(_worded)] = Field(description="Lý do bằng tiếng Anh")
    id: Annotated[Text, AfterValidator(_worded)] = Field(description="Lý do bằng tiếng Indonesia")


class Withdrawal(Record):
    """Pages that were taken off the site, when and why."""

    addresses: tuple[SiteAddress, ...] = Field(
        description="Các địa chỉ đã gỡ của một bài, ở mọi tiếng", examples=["[/tin-tuc/2025/ten-bai/]"]
    )
    date: Day = Field(description="Ngày gỡ", examples=["2026-03-14"])
    reason: Grounds = Field(description="Lý do, đủ ba tiếng: bạn đọc sẽ thấy")


class Withdrawals(Record):
    """All that was taken off the site: `data/withdrawn.yml`."""

    withdrawn: tuple[Withdrawal, ...] = Field((), description="Mỗi mục một bài đã gỡ")
