package id.penghubung.quality.coverage.dates;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.coverage.CoverageColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes what each unit owes in a year. */
@ApplicationScoped
public class Obligations {

    private final ObligationDatesTable table;
    private final Clock clock;

    Obligations(ObligationDatesTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Returns the obligations of a year by their columns; a column that no unit owes by a day is missing. */
    public Map<CoverageColumn, Obligation> of(int year) {
        Map<CoverageColumn, Obligation> obligations = new EnumMap<>(CoverageColumn.class);
        table.of(year)
                .ifPresent(view -> view.dates()
                        .obligations()
                        .forEach(obligation -> obligations.put(obligation.column(), obligation)));
        return obligations;
    }

    List<ObligationDatesView> list() {
        return table.list();
    }

    /**
     * Adds the obligations from a year on, or replaces them.
     *
     * @param ifMatch needed for obligations that exist
     * @throws ProblemException 400 for a column that stands twice, 412 for another version, 428 for none
     */
    @Transactional
    ObligationDatesView put(int firstYear, Actor actor, @Nullable String ifMatch, ObligationDates dates) {
        if (!dates.isUnambiguous()) {
            throw ProblemException.invalid(
                    FieldError.of("obligations", "satu kolom tidak boleh ganda", "must not have a column twice"));
        }
        Optional<ObligationDatesView> before = table.lock(firstYear);
        if (before.isEmpty()) {
            EntityTags.requireNone(ifMatch);
            ObligationDatesView added = new ObligationDatesView(firstYear, dates, clock.instant(), 0);
            if (!table.insert(added, actor.account())) {
                throw ProblemException.of(
                        CommonProblem.STALE_VERSION,
                        "Kewajiban tahun ini baru saja ditambahkan. Baca lagi, lalu ulangi.",
                        "The obligations of this year have just been added. Read them again, then repeat.");
            }
            return added;
        }
        EntityTags.requireMatch(ifMatch, before.get().version());
        ObligationDatesView changed = new ObligationDatesView(
                firstYear, dates, clock.instant(), before.get().version() + 1);
        table.update(changed, actor.account());
        return changed;
    }
}
