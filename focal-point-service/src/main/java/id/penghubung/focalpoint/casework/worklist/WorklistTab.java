package id.penghubung.focalpoint.casework.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a desk. All but the last two overlap on purpose: each answers a question of its own. */
@Schema(name = "CaseTab")
enum WorklistTab {
    /** Whose assignee is the caller. */
    MINE,
    /** All that the caller's agency has not closed. */
    AGENCY,
    /** Nobody's work yet. */
    UNASSIGNED,
    /** Something is owed, and its time has passed. */
    OVERDUE,
    /** The reporter was asked and has not answered yet. */
    WAITING;

    /** Its name in requests and replies. */
    String parameterValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorklistTab> of(String parameterValue) {
        return Arrays.stream(values()).filter(tab -> tab.parameterValue().equals(parameterValue)).findFirst();
    }
}
