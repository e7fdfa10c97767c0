#!/usr/bin/python3
"""Writes the bill of materials of a built Weir: SPDX 2.3 as JSON.

What it is linked with is asked of the dynamic linker, what that is of dpkg, and the licence of the table that the
program itself shows. It fails where the table does not know something, so that neither is incomplete. The time is
SOURCE_DATE_EPOCH, the rest is what was built from what is installed; the same again gives the same file.

Usage: sbom.py WEIR VERSION LICENCES.json FILE.spdx.json
"""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys

# What is loaded by its name while Weir runs, below the folder of the libraries.
LOADED = [
    "libsecret-1.so.0",
    "libssl.so.3",
    "qt6/plugins/iconengines/libqsvgicon.so",
    "qt6/plugins/platforms/libqoffscreen.so",
    "qt6/plugins/platforms/libqxcb.so",
    "qt6/plugins/sqldrivers/libqsqlite.so",
    "qt6/plugins/tls/libqopensslbackend.so",
]
WEIR = "SPDXRef-Package-weir"
PROGRAM = "SPDXRef-File-weir"
FIELD = re.compile(r"^License:[ \t]*(\S.*)$", re.MULTILINE)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def libraries(file):
    """Every library that the dynamic linker maps for it."""
    return set(re.findall(r"(?:=> |^\t)(/\S+) \(", output("ldd", file), re.MULTILINE))


def owners(files):
    """Which packages the files are of. Debian 12 still lists some of /usr/lib as /lib."""
    ways = {}
    for file in files:
        real = os.path.realpath(file)
        ways[file] = [real, real.removeprefix("/usr"), file]
    # All at once: dpkg reads every list of files for each call.
    found = subprocess.run(["dpkg-query", "--search", *sorted({path for paths in ways.values() for path in paths})],
                           capture_output=True, text=True)
    owner = {}
    for line in found.stdout.splitlines():
        names, _, path = line.rpartition(": ")
        if not line.startswith("diversion"):
            owner[path] = names.split(", ")[0]
    packages = set()
    for file, paths in ways.items():
        names = [owner[path] for path in paths if path in owner]
        if not names:
            sys.exit(f"{file} is of no package, so its licence is not known.")
        packages.add(names[0])
    return packages


class Package:
    def __init__(self, name, table):
        fields = output("dpkg-query", "--show", "--showformat",
                        "${Package}\n${Version}\n${Architecture}\n${source:Package}\n${source:Version}\n${Homepage}",
                        name)
        self.name, self.version, self.architecture, self.source, self.source_version, self.home = fields.split("\n")
        known = table.get(self.name) or table.get(self.source)
        if known is None:
            sys.exit(f"resources/licences.json has no licence of {self.name} (source package {self.source}).")
        self.licence = known["licence"]
        with open(f"/usr/share/doc/{self.name}/copyright", encoding="utf-8") as file:
            self.named = sorted(set(FIELD.findall(file.read())))

    def id(self):
        return "SPDXRef-Package-" + re.sub(r"[^A-Za-z0-9.-]", "-", self.name)

    def element(self):
        element = {
            "SPDXID": self.id(),
            "name": self.name,
            "versionInfo": self.version,
            "supplier": "Organization: Debian",
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "sourceInfo": f"built by Debian from the source package {self.source} {self.source_version}",
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": self.licence,
            "copyrightText": "NOASSERTION",
            "primaryPackagePurpose": "LIBRARY",
            "externalRefs": [{
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": f"pkg:deb/debian/{self.name.replace('+', '%2B')}@"
                                    f"{self.version.replace('+', '%2B').replace(':', '%3A')}?arch={self.architecture}",
            }],
        }
        if self.home:
            element["homepage"] = self.home
        if self.named:
            element["licenseComments"] = (
                f"/usr/share/doc/{self.name}/copyright names, over all files of the source: " + "; ".join(self.named))
        else:
            element["licenseComments"] = f"The text is in /usr/share/doc/{self.name}/copyright."
        return element


def digests(file):
    with open(file, "rb") as content:
        data = content.read()
    return [{"algorithm": name, "checksumValue": hashlib.new(name.lower(), data).hexdigest()}
            for name in ("SHA1", "SHA256")]


def relation(one, kind, other):
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}


def main(weir, version, licences, target):
    with open(licences, encoding="utf-8") as file:
        components = json.load(file)["components"]
    table = {package: component for component in components for package in component["packages"]}
    folder = "/usr/lib/" + output("dpkg-architecture", "-qDEB_HOST_MULTIARCH").strip()

    plugins = [os.path.join(folder, name) for name in LOADED]
    linked = owners(libraries(weir))
    loaded = owners(set(plugins).union(*map(libraries, plugins)))
    compiled = {component["compiledIn"] for component in components if "compiledIn" in component}
    packages = {name: Package(name, table) for name in sorted(linked | loaded | compiled)}

    used = {name for package in packages.values() for name in (package.name, package.source)}
    for component in components:
        if used.isdisjoint(component["packages"]):
            sys.exit(f"resources/licences.json lists {component['name']}, which Weir does not use.")

    program = digests(weir)
    sha1, sha256 = (digest["checksumValue"] for digest in program)
    created = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    relations = [relation("SPDXRef-DOCUMENT", "DESCRIBES", WEIR), relation(WEIR, "CONTAINS", PROGRAM)]
    for name, package in packages.items():
        if name in compiled:
            relations.append(relation(PROGRAM, "GENERATED_FROM", package.id()))
        if name in linked:
            relations.append(relation(PROGRAM, "DYNAMIC_LINK", package.id()))
        elif name in loaded:
            relations.append(relation(package.id(), "RUNTIME_DEPENDENCY_OF", PROGRAM))

    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"weir-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/weir-{version}-{sha256}",
        "creationInfo": {"created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": [f"Tool: weir-sbom-{version}", "Organization: The Weir maintainers"]},
        "documentDescribes": [WEIR],
        "packages": [{
            "SPDXID": WEIR,
            "name": "weir",
            "versionInfo": version,
            "supplier": "Organization: The Weir maintainers",
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": True,
            "packageVerificationCode": {
                # Of the program alone; the other files of the package are documents, with this one among them.
                "packageVerificationCodeValue": hashlib.sha1(sha1.encode()).hexdigest(),
            },
            "licenseConcluded": "Apache-2.0",
            "licenseDeclared": "Apache-2.0",
            "licenseInfoFromFiles": ["Apache-2.0"],
            "licenseComments": "The sources are under the Apache License 2.0. The program is linked with Qt HTTP Server, "
                               "which is GPL-3.0-only: as a whole it is passed on under that licence.",
            "copyrightText": "The Weir maintainers",
            "primaryPackagePurpose": "APPLICATION",
        }] + [package.element() for package in packages.values()],
        "files": [{
            "SPDXID": PROGRAM,
            "fileName": "./usr/bin/weir",
            "fileTypes": ["BINARY"],
            "checksums": program,
            "licenseConcluded": "Apache-2.0 AND GPL-3.0-only",
            "licenseInfoInFiles": ["NOASSERTION"],
            "copyrightText": "The Weir maintainers",
        }],
        "relationships": relations,
        "hasExtractedLicensingInfos": [{
            "licenseId": "LicenseRef-public-domain",
            "name": "Public domain",
            "extractedText": "The authors of liblzma have put it into the public domain.",
        }],
    }
    with open(target, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1, ensure_ascii=False, sort_keys=True)
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
