package id.penghubung.quality.coverage.dates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The obligations of each year, from a year on.
 *
 * @param obligations at most one for each column; a column without one is not owed by a day
 */
@Schema(name = "ObligationDates")
record ObligationDates(@NotNull @Size(max = 20) List<@Valid @NotNull Obligation> obligations) {

    /** Returns whether no column stands twice. */
    boolean isUnambiguous() {
        return obligations.stream().map(Obligation::column).distinct().count() == obligations.size();
    }
}
