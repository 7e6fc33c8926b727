package id.penghubung.quality.coverage.dates;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The year that a request names. */
@ApplicationScoped
public class ChosenYear {

    /** The first year in which all obligations existed (PermenPANRB 14/2017 and 16/2017). */
    private static final int FIRST_YEAR = 2017;

    private static final int LAST_YEAR = 2999;

    private final OfficeTime office;

    ChosenYear(OfficeTime office) {
        this.office = office;
    }

    /**
     * Returns the year of a query parameter, or the present one without it.
     *
     * @throws ProblemException 400 before 2017 or after 2999
     */
    public int of(@Nullable Integer year) {
        int chosen = year == null ? office.today().getYear() : year;
        if (chosen < FIRST_YEAR || chosen > LAST_YEAR) {
            throw ProblemException.invalid(new FieldError(
                    "?year",
                    Text.of(
                            "harus " + FIRST_YEAR + " sampai " + LAST_YEAR,
                            "must be " + FIRST_YEAR + " to " + LAST_YEAR)));
        }
        return chosen;
    }
}
