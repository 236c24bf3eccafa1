"""The names by which records name each other: each type tells the kind, so that checks and links follow."""

import re
from dataclasses import dataclass
from typing import Annotated, Final

from newsroom.fields import Id, matching

_RECORD_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Names:
    """Marks a field that names a record: a kind's, or of any kind that the value itself tells."""

    kind: str = ""
    unit: str = ""
    """What a figure must be measured in: `ha`, `percent`, `VND` or `USD`."""


ArticleId = Annotated[Id, Names("news")]
TopicId = Annotated[Id, Names("topics")]
TagId = Annotated[Id, Names("tags")]
PlaceId = Annotated[Id, Names("places")]
PartnerId = Annotated[Id, Names("partners")]
FactId = Annotated[Id, Names("facts")]
AreaId = Annotated[Id, Names("facts", "ha")]
ShareId = Annotated[Id, Names("facts", "percent")]
DongId = Annotated[Id, Names("facts", "VND")]
DollarId = Annotated[Id, Names("facts", "USD")]
ContactId = Annotated[Id, Names("contacts")]
ProductId = Annotated[Id, Names("products")]
SectorId = Annotated[Id, Names("sectors")]
ParkId = Annotated[Id, Names("parks")]
CountryId = Annotated[Id, Names("countries")]
FieldId = Annotated[Id, Names("fields")]
DocumentId = Annotated[Id, Names("documents")]
AgreementId = Annotated[Id, Names("agreements")]
RecordName = Annotated[str, matching(_RECORD_NAME, "record-name"), Names()]
