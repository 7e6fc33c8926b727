package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes the radii of duplicate checks. */
@ApplicationScoped
class ChangeDuplicateRadius {

    private final DuplicateRadiusTable radii;
    private final Catalogue catalogue;
    private final Clock clock;

    ChangeDuplicateRadius(DuplicateRadiusTable radii, Catalogue catalogue, Clock clock) {
        this.radii = radii;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<DuplicateRadius> all() {
        return radii.all();
    }

    /**
     * Sets the radius of a category, which has had that of all others until then if it had none of its own.
     *
     * @param categoryCode code of a category, or {@code *} for all others
     * @throws ProblemException 404 for an unknown category; 412 for another version, 428 for none; a category without a radius of its own needs none
     */
    @Transactional
    DuplicateRadius set(String categoryCode, @Nullable String ifMatch, int metres, String by) {
        if (!DuplicateRadius.OTHER.equals(categoryCode) && !catalogue.hasCategory(categoryCode)) {
            throw ProblemException.notFound();
        }
        radii.lock(categoryCode)
                .ifPresentOrElse(
                        present -> EntityTags.requireMatch(ifMatch, present.version()),
                        () -> EntityTags.requireNone(ifMatch));
        radii.set(categoryCode, metres, by, clock.instant());
        return radii.lock(categoryCode).orElseThrow();
    }
}
