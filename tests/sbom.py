#!/usr/bin/python3
"""Checks the bill of materials of an unpacked package: what SPDX 2.3 asks of the file, and that it is of this program
and leaves out nothing that the program is linked with.

Usage: sbom.py ROOT    (ROOT has usr/bin/weir and usr/share/doc/weir/weir.spdx.json)
"""

import hashlib
import json
import os
import re
import subprocess
import sys

REQUIRED = {
    "document": ("spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo"),
    "package": ("SPDXID", "name", "downloadLocation", "filesAnalyzed", "licenseConcluded", "licenseDeclared",
                "copyrightText", "versionInfo"),
    "file": ("SPDXID", "fileName", "checksums", "licenseConcluded", "licenseInfoInFiles", "copyrightText"),
}
IDENTIFIER = re.compile(r"SPDXRef-[A-Za-z0-9.-]+")
# One licence, or several with OR and AND, without brackets.
LICENCE = r"(?:LicenseRef-[A-Za-z0-9.-]+|[A-Za-z0-9.-]+(?: WITH [A-Za-z0-9.-]+)?)"
EXPRESSION = re.compile(f"{LICENCE}(?: (?:OR|AND) {LICENCE})*")
RELATIONS = ("DESCRIBES", "CONTAINS", "DYNAMIC_LINK", "GENERATED_FROM", "RUNTIME_DEPENDENCY_OF")
DIRECT = ("libc6", "libqt6core6", "libqt6gui6", "libqt6httpserver6", "libqt6keychain1", "libqt6network6", "libqt6sql6",
          "libqt6svg6", "libqt6widgets6", "libstdc++6", "libxcb1")

faults = []


def expect(condition, fault):
    if not condition:
        faults.append(fault)


def expect_keys(kind, element):
    for key in REQUIRED[kind]:
        expect(key in element, f"{element.get('SPDXID', kind)} has no {key}")


def linked_names(program):
    """The libraries in the program's own list, which ldd follows from there."""
    dynamic = subprocess.run(["objdump", "-p", program], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"NEEDED\s+(\S+)", dynamic))


def main(root):
    program = os.path.join(root, "usr/bin/weir")
    with open(os.path.join(root, "usr/share/doc/weir/weir.spdx.json"), encoding="utf-8") as file:
        document = json.load(file)

    expect_keys("document", document)
    expect(document["spdxVersion"] == "SPDX-2.3", "it is not of SPDX 2.3")
    expect(document["dataLicense"] == "CC0-1.0", "the document is not CC0-1.0")
    expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", document["creationInfo"]["created"]), "created is no time")
    packages, files = document["packages"], document["files"]
    elements = [document, *packages, *files]
    ids = [element["SPDXID"] for element in elements]
    expect(len(ids) == len(set(ids)), "an SPDXID stands twice")
    own = {info["licenseId"] for info in document["hasExtractedLicensingInfos"]}
    for name in ids:
        expect(IDENTIFIER.fullmatch(name), f"{name} is no SPDXID")
    for package in packages:
        expect_keys("package", package)
        licence = package["licenseDeclared"]
        expect(EXPRESSION.fullmatch(licence), f"{package['name']}: “{licence}” is no licence expression")
        for name in re.findall(r"LicenseRef-[A-Za-z0-9.-]+", licence):
            expect(name in own, f"{name} has no text")
    for file in files:
        expect_keys("file", file)

    related = set()
    for relation in document["relationships"]:
        expect(relation["relationshipType"] in RELATIONS, f"{relation['relationshipType']} is no relation of ours")
        for key in ("spdxElementId", "relatedSpdxElement"):
            expect(relation[key] in ids, f"{relation[key]} is related and not there")
            related.add(relation[key])
    expect(related == set(ids), f"nothing says what these are to the program: {sorted(set(ids) - related)}")

    with open(program, "rb") as content:
        digest = hashlib.sha256(content.read()).hexdigest()
    expect({"algorithm": "SHA256", "checksumValue": digest} in files[0]["checksums"], "it is of another program")
    linked = {relation["relatedSpdxElement"] for relation in document["relationships"]
              if relation["relationshipType"] == "DYNAMIC_LINK"}
    names = {package["name"] for package in packages if package["SPDXID"] in linked}
    for name in DIRECT:
        expect(name in names, f"{name} is not among what is linked")
    libraries = linked_names(program)
    patterns = [f"*/{library}" for library in libraries]
    found = subprocess.run(["dpkg-query", "--search", *patterns], check=True, capture_output=True, text=True).stdout
    for library in libraries:
        owners = {line.split(":")[0] for line in found.splitlines() if line.endswith(f"/{library}")}
        expect(owners & names, f"{library} of {sorted(owners)} is not among what is linked")

    if faults:
        sys.exit("The bill of materials: " + "; ".join(faults))
    print(f"The bill of materials names {len(packages)} packages, {len(linked)} of them linked.")


if __name__ == "__main__":
    main(*sys.argv[1:])
