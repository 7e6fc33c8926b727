package id.penghubung.quality.forums.forum;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.standards.ConsultationForums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Tells standards which forums discussed them. A forum counts from the signature of its record. */
@ApplicationScoped
class ForumConsultations implements ConsultationForums {

    private static final String FIELD = "forumId";

    private final ForumTable table;

    ForumConsultations(ForumTable table) {
        this.table = table;
    }

    @Override
    public HeldForum require(UUID forumId, String unitCode, String serviceCode, int number) {
        Forum forum = table.find(forumId, Scope.all())
                .filter(found -> found.unitCode().equals(unitCode))
                .filter(found -> found.preparation().discusses(serviceCode, number))
                .orElseThrow(() -> ProblemException.invalid(FieldError.of(
                        FIELD,
                        "bukan forum unit ini yang membahas rancangan ini",
                        "is not a forum of the unit that discusses this version of the standard")));
        if (forum.record() == null || forum.session() == null) {
            throw ProblemException.invalid(
                    FieldError.of(FIELD, "forum belum punya berita acara", "is a forum without a signed record"));
        }
        return new HeldForum(
                forum.id(),
                forum.preparation().topic(),
                forum.session().heldOn(),
                Objects.requireNonNullElse(
                        forum.times().recordedAt(), forum.record().signedAt()));
    }
}
