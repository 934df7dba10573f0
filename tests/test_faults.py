from macros.faults import Fault, FaultsError, report

FAULT = Fault("docs/data/a.yml", 3, "alpha", "is wrong", "mend it")


def test_a_fault_names_place_entry_fault_and_next_step() -> None:
    assert str(FAULT) == "docs/data/a.yml:3: alpha: is wrong\n  hint: mend it"


def test_a_fault_without_line_and_entry_is_short() -> None:
    assert (
        str(Fault("docs/data/a.yml", None, "", "is missing", "put it back")) == "docs/data/a.yml: is missing\n  hint: put it back"
    )


def test_all_faults_are_told_at_once_in_order() -> None:
    first = Fault("a.yml", 1, "", "x", "y")
    assert [fault.file for fault in FaultsError([FAULT, first]).faults] == ["a.yml", "docs/data/a.yml"]


def test_a_report_counts() -> None:
    assert report([FAULT]).endswith("1 fault found; nothing was published.")
