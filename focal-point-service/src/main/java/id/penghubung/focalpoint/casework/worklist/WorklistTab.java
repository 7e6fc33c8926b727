package id.penghubung.focalpoint.casework.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tabs of a work list. All but the last two overlap intentionally. */
enum WorklistTab {
    /** Cases that are assigned to the caller. */
    MINE,
    /** Unclosed cases of the agency of the caller. */
    AGENCY,
    /** Unassigned cases. */
    UNASSIGNED,
    /** Cases with a pending deadline that has passed. */
    OVERDUE,
    /** Cases that wait for information from the reporter. */
    WAITING;

    /** Name of the tab in requests and replies. */
    String parameterValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorklistTab> of(String parameterValue) {
        return Arrays.stream(values())
                .filter(tab -> tab.parameterValue().equals(parameterValue))
                .findFirst();
    }
}
