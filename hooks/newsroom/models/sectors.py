"""Sectors and their products."""

from pydantic import Field

from newsroom.fields import Everywhere, Record
from newsroom.identities import FactId, PartnerId, PlaceId, ProductId
from newsroom.models.profiles import Profile


class Product(Record):
    """A thing that the province makes: `data/products/<id>.yml`."""

    name: Everywhere = Field(description="Tên sản phẩm")


class Sector(Profile):
    """A sector to invest in: `data/sectors/<id>.yml`; the body says why here."""

    figures: tuple[FactId, ...] = Field((), description="Mã số liệu của ngành, tên tệp trong data/facts")
    products: tuple[ProductId, ...] = Field((), description="Mã sản phẩm, tên tệp trong data/products")
    institutions: tuple[PartnerId, ...] = Field(
        (), description="Mã viện, trường, tên tệp trong data/partners"
    )
    places: tuple[PlaceId, ...] = Field((), description="Mã địa điểm, tên tệp trong data/places")
