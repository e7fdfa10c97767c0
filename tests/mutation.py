#!/usr/bin/python3
"""Changes one rule after the other of validation and diff, and lists the changes that no test notices (survivors).

Usage: tests/mutation.py [SOURCE[:LINE]…]    (without: all sources below, about an hour on two processors)

A changed source is compiled and linked beside a copy of the project in build/mutation; the tree is only read. One
that survives needs a test that notices it, or is equivalent: the program does the same. Those stand in
tests/mutants.tsv, with the reason, and are counted alone. Fails where there are other survivors.
"""

import collections
import concurrent.futures
import filecmp
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
EQUIVALENT = ROOT / "tests/mutants.tsv"
WORK = ROOT / "build/mutation"
COPY = WORK / "source"
BUILD = WORK / "build"
LIBRARY = "models/libweir_models.so"

FIELDS = "models/schema/eventstreamfields.cpp"
FIELD_TESTS = ["fieldtables", "fieldbounds", "validation", "eventstreamrules", "eventsubscriptionrules", "filterrules",
               "transformrules", "fieldrelevance", "legacyshapes", "formats", "jsonschema", "fieldguide", "onefault"]
RULE_TESTS = ["messagetemplate", "transformrules", "variabletable", "eventtransform", "filterrules", "eventfilter",
              "filtertree", "transformproperties", "ruleproperties"]
DIFF_TESTS = ["resourcedraft", "reconciliation", "draftsnapshot", "jsonindex", "pickedfields", "promotion",
              "draftlists"]
SAMPLE_TESTS = ["rulesample", "samples", "sampleproperties"]
#: What is changed, and the tests that must notice.
SOURCES = {
    **dict.fromkeys((
        "models/schema/eventstreamrules.cpp",
        "models/schema/eventsubscriptionrules.cpp",
        "models/schema/fieldvalidator.cpp",
        "models/schema/fieldrelevance.cpp",
        "models/schema/filterrules.cpp",
        "models/schema/formats.cpp",
        "models/schema/rulecheck.cpp",
        "models/schema/transformrules.cpp",
        "models/schema/validation.cpp",
        FIELDS,
        "models/schema/eventsubscriptionfields.cpp",
        "models/schema/tables/communitysourcefields.h",
        "models/schema/tables/dmssourcefields.h",
        "models/schema/tables/kafkasourcefields.h",
        "models/schema/tables/mobilesourcefields.h",
        "models/schema/tables/rocketmqfields.h",
        "models/schema/tables/targetfields.h",
        "models/schema/tables/transformfields.h",
        "models/schema/legacyshapes.cpp",
        "models/schema/numberpattern.cpp",
        "models/schema/textfixes.cpp",
    ), FIELD_TESTS),
    **dict.fromkeys((
        "models/rules/templaterules.cpp",
        "models/rules/variablerules.cpp",
    ), RULE_TESTS),
    **dict.fromkeys((
        "models/draft/changes.cpp",
        "models/draft/draftreconciliation.cpp",
        "models/draft/reconciliation.cpp",
    ), DIFF_TESTS),
    "models/samples/sampledifferences.cpp": SAMPLE_TESTS,
    "models/profile/profilevalidation.cpp": ["connectionprofile"],
}
# The formatting makes operators recognisable: no template argument stands between blanks.
CHANGES = [
    (r" == ", " != "), (r" != ", " == "), (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "),
    (r" && ", " || "), (r" \|\| ", " && "), (r"(?<=[(\s])!(?=[\w(])", ""), (r" [+-] 1\b", ""),
    (r"\breturn true;", "return false;"), (r"\breturn false;", "return true;"),
    (r"\bPresence::Required\b", "Presence::Optional"),
    (r"(?<![\w.'])\d[\d']*(?![\w.'])", lambda found: str(int(found[0].replace("'", "")) + 1)),
]
# Comments and what stands between quotes are no rules.
NO_RULE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|#include[^\n]*|static_assert[^\n]*', re.S)
# A change may make a loop endless.
SECONDS = 60
MEMORY = 4 << 30

Mutant = collections.namedtuple("Mutant", "source line old new text")
NOTICED, NOT_COMPILED, KNOWN, SURVIVED = "noticed", "not compiled", "equivalent", "survived"


def mutants_of(source):
    text = (COPY / source).read_text(encoding="utf-8")
    # Blanks keep the places.
    code = NO_RULE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    lines = text.split("\n")
    for pattern, replacement in CHANGES:
        for found in re.finditer(pattern, code):
            new = replacement(found) if callable(replacement) else replacement
            changed = text[: found.start()] + new + text[found.end() :]
            index = text.count("\n", 0, found.start())
            yield Mutant(source, index + 1, lines[index].strip(), changed.split("\n")[index].strip(), changed)


def read_equivalent():
    """The sources and changed lines that make no difference."""
    rows = [line.split("\t") for line in EQUIVALENT.read_text(encoding="utf-8").splitlines()]
    return {(source, new) for source, new, _reason in rows}


def succeeds(command, **options):
    # A session of its own: an interruption is for this script, which ends after the mutants that it is at.
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                          start_new_session=True, **options).returncode == 0


def passes(test, library_folder):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
                   "LD_LIBRARY_PATH": str(library_folder)}
    try:
        return succeeds(["prlimit", "--core=0", f"--as={MEMORY}", BUILD / f"tests/tst_{test}"],
                        timeout=SECONDS, env=environment)
    except subprocess.TimeoutExpired:
        return False


def prepare(tests):
    """Builds these tests of a copy of the project; what is as it was keeps its time and is not compiled again."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout
    for name in filter(lambda name: (ROOT / name).is_file(), listed.split("\0")):
        copy = COPY / name
        if not (copy.exists() and filecmp.cmp(ROOT / name, copy, shallow=False)):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy)
            copy.chmod((ROOT / name).stat().st_mode)
    subprocess.run(["cmake", "-S", COPY, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                    "-DCMAKE_CXX_FLAGS_DEBUG=-O1", "-DCMAKE_CXX_COMPILER=clang++", "-DWEIR_LIBRARY_TYPE=SHARED"],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD, "--target", *(f"tst_{test}" for test in tests)], check=True)
    failing = [test for test in tests if not passes(test, BUILD / "models")]
    if failing:
        sys.exit(f"These fail without any change: {', '.join(failing)}")


class Lane:
    """Tries mutants, one at a time, beside other lanes."""

    def __init__(self, number):
        self.folder = WORK / f"lane-{number}"
        self.object = self.folder / "mutant.o"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        with open(BUILD / "compile_commands.json", encoding="utf-8") as file:
            self.compiled = {entry["file"]: entry["command"] for entry in json.load(file)}
        self.linked = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", LIBRARY], capture_output=True, text=True,
                                     check=True).stdout.strip().split("\n")[-1]

    def build(self, mutant):
        # What is included is looked for in the folder of the lane first.
        unit = FIELDS if mutant.source.endswith(".h") else mutant.source
        changed = self.folder / mutant.source
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(mutant.text, encoding="utf-8")
        compiler, *words = shlex.split(self.compiled[str(COPY / unit)])
        place = words.index("-o") + 1
        usual = words[place]
        words[place] = self.object
        words[-1] = COPY / unit if unit != mutant.source else changed
        linked = (self.linked.replace(f" {usual} ", f" {self.object} ")
                  .replace(f" -o {LIBRARY} ", f" -o {self.folder / pathlib.Path(LIBRARY).name} "))
        built = (succeeds([compiler, f"-I{self.folder}", *words], cwd=BUILD)
                 and succeeds(linked, cwd=BUILD, shell=True))
        changed.unlink()
        return built

    def outcome(self, mutant, tests):
        """What came of it, and the test that noticed."""
        if not self.build(mutant):
            return NOT_COMPILED, None
        noticing = next((test for test in tests if not passes(test, self.folder)), None)
        return (NOTICED, noticing) if noticing else (SURVIVED, None)


class Trial:
    """Goes through mutants in several lanes, counts what came of them, and prints each survivor as it is found."""

    def __init__(self, mutants):
        self.mutants = iter(mutants)
        self.equivalent = read_equivalent()
        self.tests = {source: list(names) for source, names in SOURCES.items()}
        self.counts = collections.defaultdict(collections.Counter)
        self.turn = threading.Lock()
        self.stopped = threading.Event()

    def take(self, mutant, outcome, noticing):
        if noticing:
            # It is likely to notice the next one as well.
            self.tests[mutant.source].remove(noticing)
            self.tests[mutant.source].insert(0, noticing)
        if outcome == SURVIVED and (mutant.source, mutant.new) in self.equivalent:
            outcome = KNOWN
        if outcome == SURVIVED:
            print(f"{mutant.source}:{mutant.line}: {mutant.old}\n    survives as: {mutant.new}", flush=True)
        self.counts[mutant.source][outcome] += 1

    def work(self, lane):
        while not self.stopped.is_set():
            with self.turn:
                mutant = next(self.mutants, None)
                if mutant is None:
                    return
                tests = list(self.tests[mutant.source])
            outcome, noticing = lane.outcome(mutant, tests)
            with self.turn:
                self.take(mutant, outcome, noticing)

    def run(self):
        """True if it came to its end."""
        lanes = [Lane(number) for number in range(len(os.sched_getaffinity(0)))]
        with concurrent.futures.ThreadPoolExecutor(len(lanes)) as pool:
            running = [pool.submit(self.work, lane) for lane in lanes]
            try:
                for future in running:
                    future.result()
            except KeyboardInterrupt:
                print("Interrupted; these are the figures until now.", flush=True)
            finally:
                self.stopped.set()
        return next(self.mutants, None) is None

    def print_figures(self):
        total = sum(self.counts.values(), collections.Counter())
        for source, counts in [*self.counts.items(), ("all", total)]:
            print(f"{source}: {counts.total()} mutants, "
                  + ", ".join(f"{counts[what]} {what}" for what in (NOTICED, NOT_COMPILED, KNOWN, SURVIVED)))
        return total


def main():
    # Whoever ends it gets the figures until then.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    asked = [argument.partition(":")[::2] for argument in sys.argv[1:]] or [(source, "") for source in SOURCES]
    if not {source for source, _line in asked} <= SOURCES.keys():
        sys.exit(__doc__)
    prepare(sorted({test for source, _line in asked for test in SOURCES[source]}))
    trial = Trial(mutant for source, line in asked for mutant in mutants_of(source)
                  if line in ("", str(mutant.line)))
    has_ended = trial.run()
    return 1 if trial.print_figures()[SURVIVED] or not has_ended else 0


if __name__ == "__main__":
    sys.exit(main())
