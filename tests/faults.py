"""The scoreboard of the faults: what the tests found for each case of tests/faults.tsv.

A row of a test counts for the cases that its name or its tag names by ID. Usage:
    faults.py --check RESULTS     fails where resources/reference/faults.md says anything else
    faults.py --write RESULTS     writes that file
"""

import collections
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = ROOT / "tests/faults.tsv"
BOARD = ROOT / "resources/reference/faults.md"

FAMILIES = {
    "S": "Transport",
    "R": "Redirects",
    "T": "TLS",
    "C": "Status",
    "B": "Bodies",
    "A": "Life cycle",
    "P": "Proxies",
    "K": "Keychain",
    "D": "Files",
}
#: For these each of the two services has to pass.
SERVICES = ("streams", "subscriptions")
WITHOUT_SERVICE = "KD"
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: What a test prints of the cases that no row of it can run on this machine.
CANNOT = re.compile(r"cannot run here: ([A-Z]\d\d(?:, [A-Z]\d\d)*): (.+)")
ID = re.compile(r"(?:^|[\s_,])([SRTCBAPKD]\d\d)(?=$|[\s_,])")

Case = collections.namedtuple("Case", "id fault outcome remark")


def read_cases():
    cases = []
    for line in CASES.read_text().splitlines():
        fields = line.split("\t") + [""]
        cases.append(Case(*fields[:4]))
    return cases


def read_results(folder):
    """By ID and service whether each of its rows passed; by ID why none could run here."""
    results = collections.defaultdict(list)
    reasons = {}
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        # Rows may be named after bytes that are no text.
        text = NO_TEXT.sub("\ufffd", path.read_text(encoding="utf-8", errors="replace"))
        for function in xml.etree.ElementTree.fromstring(text).iter("TestFunction"):
            for message in function.iter("Message"):
                told = CANNOT.search(message.findtext("Description") or "")
                for found in told[1].split(", ") if told else []:
                    reasons[found] = told[2]
            for incident in function.iter("Incident"):
                tag = incident.findtext("DataTag") or ""
                service = next((name for name in SERVICES if tag.endswith(", " + name)), None)
                passed = incident.get("type") == "pass"
                for found in set(ID.findall(function.get("name")) + ID.findall(tag)):
                    results[found, service].append(passed)
    ran = {found for found, service in results}
    return results, {found: reason for found, reason in reasons.items() if found not in ran}


def verdict(rows):
    if not rows:
        return "not covered"
    return "passed" if all(rows) else "FAILED"


def verdicts(case, results):
    """One for each column; the remark in place of all where the case does not run."""
    if case.remark:
        return None
    if case.id[0] in WITHOUT_SERVICE:
        return [verdict(results[case.id, None])]
    return [verdict(results[case.id, service]) for service in SERVICES]


def board(cases, results):
    lines = [
        "# Faults and what comes of them",
        "",
        "Each case has its ID, and rows of tests that carry it. A case counts where all of them passed: with the right",
        "outcome, the right number of requests on the wire, nothing sent elsewhere, the draft intact, the event loop",
        "never still for more than 100 ms, and at most 16 MiB (or three times what may be read) of memory taken.",
        "Written by `tests/faults.py` from what the tests found, and held to it by them.",
        "",
        "| Family | Cases | Passed | Not covered | Cannot run, or fails |",
        "|---|---:|---:|---:|---:|",
    ]
    sections = []
    for letter, family in FAMILIES.items():
        own = [case for case in cases if case.id[0] == letter]
        found = {case.id: verdicts(case, results) for case in own}
        passed = sum(all(word == "passed" for word in words) for words in found.values() if words)
        remarks = sum(words is None for words in found.values())
        lines.append(f"| {family} | {len(own)} | {passed} | {len(own) - passed - remarks} | {remarks} |")
        columns = ["Result"] if letter in WITHOUT_SERVICE else [name.capitalize() for name in SERVICES]
        sections += ["", f"## {family}", "", "| ID | Fault | Outcome | " + " | ".join(columns) + " |"]
        sections.append("|---|---|---" + "|---" * len(columns) + "|")
        for case in own:
            words = found[case.id] or [case.remark] + [""] * (len(columns) - 1)
            sections.append(f"| {case.id} | {case.fault} | {case.outcome} | " + " | ".join(words) + " |")
    return "\n".join(lines + sections) + "\n"


def without(text, unrun):
    """The lines of the board but for what they say of these cases and of the sums of their families."""
    sums = {f"| {FAMILIES[found[0]]} |" for found in unrun}
    rows = {f"| {found} |" for found in unrun}
    return [line for line in text.splitlines() if not line.startswith(tuple(sums | rows))]


def main():
    mode, folder = sys.argv[1:]
    results, unrun = read_results(folder)
    for found, reason in sorted(unrun.items()):
        print(f"{found} cannot run here: {reason}")
    # Such a case has not passed here; what the board says of it was found on a machine where it runs.
    cases = [case._replace(remark=case.remark or f"cannot run here: {unrun[case.id]}") if case.id in unrun else case
             for case in read_cases()]
    text = board(cases, results)
    if mode == "--write":
        BOARD.write_text(text)
        return 1 if "FAILED" in text else 0
    found = without(text, unrun)
    told = without(BOARD.read_text(), unrun)
    if found == told:
        return 0
    print("resources/reference/faults.md is not what the tests found (tests/faults.py --write):")
    print("\n".join(line for line in found if line not in told))
    return 1


if __name__ == "__main__":
    sys.exit(main())
