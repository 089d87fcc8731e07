"""Verbs that promise without measuring: a target with one of them needs a number (scoring §6)."""

UNMEASURABLE = (
    "tăng cường",
    "đẩy mạnh",
    "nâng cao",
    "chú trọng",
    "quan tâm",
    "phát huy",
    "tiếp tục",
    "từng bước",
    "phấn đấu",
    "tích cực",
    "chủ động",
    "coi trọng",
    "quán triệt sâu sắc",
    "thực hiện tốt",
    "làm tốt",
    "củng cố",
    "khắc phục dần",
    "thường xuyên",
    "không ngừng",
    "cơ bản hoàn thành",
)
