"""The demonstration office, as `motcua seed --demo` makes it."""

PASSWORD = "Mot-cua-2026"

RECEPTIONIST = "tiepnhan.mybinh"
SPECIALIST = "tuphap.mybinh"
LAND = "chuyenvien.mybinh"  # sits in every room, the land room among them
LEADER = "lanhdao.mybinh"
CLERK = "vanthu.mybinh"
ADMINISTRATOR = "quantri.angiang"

# Of thành phố Long Xuyên, which has the most to do.
BUSY_OFFICE = ["tiepnhan.longxuyen", "chuyenvien.longxuyen", "lanhdao.longxuyen"]

WARD = "30280"  # phường Mỹ Bình, Long Xuyên
WARD_CODE = "000.01.21.H01"
WARD_TITLE = "UBND phường Mỹ Bình"

CERTIFIED_COPY = "2.000815"
CERTIFIED_COPY_NAME = "Chứng thực bản sao từ bản chính"
BIRTH = "1.001193"  # may be submitted online
BIRTH_NAME = "đăng ký khai sinh"

# What the counter of the ward sends to the API.
DOSSIER = {
    "procedureCode": CERTIFIED_COPY,
    "agencyCode": WARD_CODE,
    "channel": "counter",
    "applicant": {"kind": "person", "name": "Nguyễn Thị Lan", "phone": "0912345678", "address": "Mỹ Bình"},
}
