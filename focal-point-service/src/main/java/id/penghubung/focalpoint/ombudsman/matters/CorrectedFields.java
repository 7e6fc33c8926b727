package id.penghubung.focalpoint.ombudsman.matters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of a correction for the audit record: each changed field before and after. */
final class CorrectedFields {

    private static final String BEFORE = "Before";
    private static final String AFTER = "After";

    private CorrectedFields() {}

    /** Returns the fields that are the same for all agencies concerned. */
    static Map<String, String> common(MatterContent before, MatterContent after) {
        Map<String, String> details = new TreeMap<>();
        put(details, "numbers", joined(before.numbers()), joined(after.numbers()));
        put(
                details,
                "accessType",
                before.accessType().name(),
                after.accessType().name());
        put(details, "sector", before.sector(), after.sector());
        put(details, "maladministrationTypes", joined(before.types()), joined(after.types()));
        put(details, "addressee", before.addressee().name(), after.addressee().name());
        put(details, "reporterSecret", String.valueOf(before.reporterSecret()), String.valueOf(after.reporterSecret()));
        if (!before.subject().equals(after.subject())) {
            details.put("subject", "corrected");
        }
        return details;
    }

    /** Returns the fields of which each agency sees only its own part. */
    static Map<String, String> parties(MatterContent before, MatterContent after) {
        Map<String, String> details = new TreeMap<>();
        put(details, "agencies", joined(before.agencies()), joined(after.agencies()));
        put(details, "accused", accused(before.accused()), accused(after.accused()));
        put(details, "complaints", complaints(before.complaints()), complaints(after.complaints()));
        return details;
    }

    private static void put(Map<String, String> details, String field, String before, String after) {
        if (!before.equals(after)) {
            details.put(field + BEFORE, before);
            details.put(field + AFTER, after);
        }
    }

    private static String accused(List<Accused> accused) {
        return accused.stream()
                .map(one -> one.agencyCode() + "/"
                        + (one.unitId() == null ? "" : one.unitId()) + "/"
                        + Objects.requireNonNullElse(one.account(), "") + "/"
                        + Objects.requireNonNullElse(one.name(), ""))
                .collect(Collectors.joining("; "));
    }

    private static String complaints(List<LinkedComplaint> complaints) {
        return complaints.stream()
                .map(linked -> linked.complaintId() + " (" + linked.agencyCode() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }
}
