"""Facts that must be readable on the pages, whichever engine built them."""

SAMPLES = [
    ("countries/pe", "Quiero salirme"),
    ("countries/pe", "Mi Claro"),
    ("countries/ar", "954/2025"),
    ("countries/it", "iliad"),
    ("countries/cu", "ETECSA"),
    ("countries/ph", "DITO"),
    ("en/countries/pe", "OSIPTEL"),
    ("en/countries/cu", "330"),
    ("sellers/airalo", "Airalo"),
    ("en/devices/huawei", "Huawei"),
    ("claims", "u-claim__verdict--false"),
    ("en/method", "730 days"),
    ("en/guides/deleting-is-not-cancelling", "Huawei"),
]
