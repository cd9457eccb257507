"""Facts that must be readable on the pages, whichever engine built them."""

SAMPLES = [
    ("countries/pe", "Quiero salirme"),
    ("countries/pe/claro", "Mi Claro"),
    ("countries/pe/claro", "第270天"),
    ("en/countries/it/ho-mobile", "tel:%2B393464448921"),
    ("countries/ar", "954/2025"),
    ("countries/it", "iliad"),
    ("countries/cu", "ETECSA"),
    ("countries/ph", "DITO"),
    ("en/countries/pe", "OSIPTEL"),
    ("en/countries/cu/etecsa", "330"),
    ("sellers/airalo", "Airalo"),
    ("en/devices/huawei", "Huawei"),
    ("claims", "u-claim__verdict--false"),
    ("en/claims/cancel", "u-claim"),
    ("en/method/grades", "730 days"),
    ("en/guides/deleting-is-not-cancelling", "Huawei"),
]
