package id.penghubung.quality.ratings;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the scales of ratings. A change does not touch ratings that were entered before. */
@ApplicationScoped
class RatingScales {

    private final RatingScaleTable table;
    private final Clock clock;

    RatingScales(RatingScaleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    List<RatingScaleView> list() {
        return table.list();
    }

    /** @throws ProblemException 400 if the year has no scale */
    RatingScale require(int year) {
        return table.of(year)
                .map(RatingScaleView::scale)
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        "year", "belum ada metode penilaian untuk tahun ini", "there is no method for this year")));
    }

    /**
     * Adds the scale from a year on, or replaces it.
     *
     * @param ifMatch needed for a scale that exists
     * @throws ProblemException 400 for a code that stands twice or bounds in the wrong order, 412 for another version, 428 for none
     */
    @Transactional
    RatingScaleView put(int firstYear, Actor actor, @Nullable String ifMatch, RatingScale scale) {
        if (!scale.isConsistent()) {
            throw ProblemException.invalid(new FieldError(
                    "#",
                    Text.of(
                            "kode tidak boleh ganda, dan batas bawah tidak boleh di atas batas atas",
                            "codes must not stand twice, and a lower bound must not be above its upper bound")));
        }
        Optional<RatingScaleView> before = table.lock(firstYear);
        if (before.isEmpty()) {
            EntityTags.requireNone(ifMatch);
            RatingScaleView added = new RatingScaleView(firstYear, scale, clock.instant(), 0);
            if (!table.insert(added, actor.account())) {
                throw ProblemException.of(
                        CommonProblem.STALE_VERSION,
                        "Metode untuk tahun ini baru saja ditambahkan. Baca lagi, lalu ulangi.",
                        "The method of this year has just been added. Read it again, then repeat.");
            }
            return added;
        }
        EntityTags.requireMatch(ifMatch, before.get().version());
        RatingScaleView changed = new RatingScaleView(
                firstYear, scale, clock.instant(), before.get().version() + 1);
        table.update(changed, actor.account());
        return changed;
    }
}
