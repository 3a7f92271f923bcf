"""axe, as a list a person can read."""

from axe_playwright_python.sync_playwright import Axe

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


def violations(page):
    """One line for each element axe objects to: rule, element, what to do."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} at {' '.join(str(part) for part in node['target'])}: {reason(node) or rule['help']}"
        for rule in found
        for node in rule["nodes"]
    ]


def reason(node):
    lines = [line.strip() for line in node.get("failureSummary", "").splitlines()]
    return "; ".join(line for line in lines if line and not line.endswith("following:"))
