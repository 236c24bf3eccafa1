"""The words of the bench's corpus: plain sentences in three languages with open places; no real events."""

from typing import Final

from newsroom.locales import Lang

Phrases = dict[Lang, tuple[str, ...]]

TITLES: Final[Phrases] = {
    "vi": ("Tỉnh bàn về {subject} với {partner}", "Thêm bước tiến về {subject} ở {place}"),
    "en": ("Province discusses {subject} with {partner}", "Another step in {subject} in {place}"),
    "id": ("Provinsi membahas {subject} dengan {partner}", "Langkah baru dalam {subject} di {place}"),
}
SUMMARIES: Final[Phrases] = {
    "vi": ("Buổi làm việc với {partner} tại {place} tập trung vào {subject}.",),
    "en": ("The meeting with {partner} in {place} was about {subject}.",),
    "id": ("Pertemuan dengan {partner} di {place} membahas {subject}.",),
}
HEADINGS: Final[Phrases] = {
    "vi": ("Bối cảnh", "Nội dung chính", "Kết quả bước đầu", "Việc cần làm tiếp"),
    "en": ("Background", "What was discussed", "First results", "What comes next"),
    "id": ("Latar belakang", "Pokok pembahasan", "Hasil awal", "Langkah berikutnya"),
}
SENTENCES: Final[Phrases] = {
    "vi": (
        "Cán bộ của tỉnh làm việc với {partner} về {subject} tại {place}.",
        "Hai bên trao đổi **kết quả** của {subject} trong {period} và thống nhất các việc cần làm.",
        "Đại diện {partner} đánh giá cao sự chuẩn bị của địa phương, nhất là về {subject}.",
        "Tỉnh đề nghị {partner} tiếp tục cử chuyên gia và chia sẻ *kinh nghiệm thực tế*.",
        "Theo kế hoạch, {number} cán bộ sẽ tham gia khóa tập huấn về {subject} tổ chức ở {place}.",
        "Người dân ở {place} được lấy ý kiến trước khi các nội dung về {subject} được trình duyệt.",
        "Các cơ quan liên quan báo cáo hằng tháng để kịp thời tháo gỡ vướng mắc về {subject}.",
        "Trong {period}, {number} đoàn khách đã đến {place} tìm hiểu về {subject}.",
        "Buổi làm việc cũng bàn cách đưa thông tin về {subject} đến người nước ngoài tại {place}.",
        "Kết quả bước đầu cho thấy {subject} cần thêm nguồn lực và sự phối hợp chặt chẽ hơn.",
    ),
    "en": (
        "Officials of the province met {partner} to talk about {subject} in {place}.",
        "The two sides reviewed the **results** of {subject} over {period} and agreed on what to do.",
        "Representatives of {partner} valued the preparation of the province, above all for {subject}.",
        "The province asked {partner} to keep sending experts and to share *practical experience*.",
        "Under the plan, {number} officials will take a course on {subject} held in {place}.",
        "People living in {place} are heard before a proposal on {subject} is submitted for approval.",
        "The agencies concerned report every month, so that difficulties with {subject} are settled.",
        "Over {period}, {number} delegations came to {place} to learn about {subject}.",
        "The meeting also considered how to inform foreign residents of {place} about {subject}.",
        "First results show that {subject} needs more resources and closer coordination.",
    ),
    "id": (
        "Pegawai provinsi bertemu {partner} untuk membicarakan {subject} di {place}.",
        "Kedua pihak meninjau **hasil** {subject} selama {period} dan menyepakati langkah bersama.",
        "Wakil {partner} menghargai persiapan provinsi, terutama dalam bidang {subject}.",
        "Provinsi meminta {partner} terus mengirim tenaga ahli dan berbagi *pengalaman nyata*.",
        "Menurut rencana, {number} pegawai akan mengikuti pelatihan tentang {subject} di {place}.",
        "Warga di {place} dimintai pendapat sebelum usulan tentang {subject} diajukan.",
        "Instansi terkait melapor setiap bulan agar hambatan dalam {subject} segera teratasi.",
        "Selama {period}, {number} delegasi datang ke {place} untuk mempelajari {subject}.",
        "Pertemuan itu juga membahas cara memberi tahu warga asing di {place} tentang {subject}.",
        "Hasil awal menunjukkan bahwa {subject} memerlukan sumber daya dan koordinasi yang lebih erat.",
    ),
}
FACT: Final[dict[Lang, str]] = {
    "vi": "Con số được nhắc đến trong buổi làm việc: {{{{ {fact} }}}}.",
    "en": "The figure mentioned at the meeting: {{{{ {fact} }}}}.",
    "id": "Angka yang disebut dalam pertemuan: {{{{ {fact} }}}}.",
}
LINK: Final[dict[Lang, str]] = {
    "vi": "Xem thêm [bài trước về chủ đề này](news:{article}) và [trang của đối tác](https://partner.example/).",
    "en": "See [an earlier article on this](news:{article}) and [the partner's site](https://partner.example/).",
    "id": "Lihat [artikel sebelumnya](news:{article}) dan [situs mitra](https://partner.example/).",
}
WORDS: Final[dict[str, Phrases]] = {
    "partner": {
        "vi": ("một trường đại học", "đoàn doanh nghiệp", "một tổ chức quốc tế", "tỉnh kết nghĩa"),
        "en": ("a university", "a business mission", "an international body", "a partner province"),
        "id": ("sebuah universitas", "misi dagang", "lembaga internasional", "provinsi mitra"),
    },
    "subject": {
        "vi": ("du lịch cộng đồng", "năng lượng tái tạo", "đào tạo nghề", "thương mại biên giới"),
        "en": ("community tourism", "renewable energy", "vocational training", "border trade"),
        "id": ("wisata komunitas", "energi terbarukan", "pelatihan kerja", "perdagangan perbatasan"),
    },
    "place": {
        "vi": ("Pleiku", "Quy Nhơn", "vùng biên giới", "các xã ven biển"),
        "en": ("Pleiku", "Quy Nhơn", "the border area", "the coastal communes"),
        "id": ("Pleiku", "Quy Nhơn", "kawasan perbatasan", "komune pesisir"),
    },
    "period": {
        "vi": ("sáu tháng qua", "năm vừa rồi", "ba quý đầu năm"),
        "en": ("the past six months", "the past year", "the first three quarters"),
        "id": ("enam bulan terakhir", "tahun lalu", "tiga kuartal pertama"),
    },
    "number": dict.fromkeys(("vi", "en", "id"), ("12", "25", "40", "60")),
}
