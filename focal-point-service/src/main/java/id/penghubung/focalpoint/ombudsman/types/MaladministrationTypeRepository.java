package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores maladministration types, in all their versions. */
@ApplicationScoped
class MaladministrationTypeRepository implements PanacheRepositoryBase<MaladministrationType, Long> {

    private static final long CHANGE_LOCK = 7_150_011L;

    private final Jdbc jdbc;

    MaladministrationTypeRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing types until the caller's transaction ends; waits for a change that is running. */
    void lockForChange() {
        jdbc.lock(CHANGE_LOCK);
    }

    Optional<MaladministrationType> latest(String code) {
        return find("code = ?1 order by validFrom desc", code).firstResultOptional();
    }

    /** Returns the versions that are valid on the day or later; a few dozen at most. */
    List<MaladministrationType> validFrom(LocalDate day) {
        return list("validUntil is null or validUntil > ?1 order by code, validFrom", day);
    }

    List<MaladministrationType> allVersions() {
        return list("order by code, validFrom");
    }

    /** Returns those of the codes that are valid on the day. */
    Set<String> validOn(LocalDate day, Collection<String> codes) {
        return Set.copyOf(find(
                        "select distinct code from MaladministrationType where code in ?1 and validFrom <= ?2"
                                + " and (validUntil is null or validUntil > ?2)",
                        codes,
                        day)
                .project(String.class)
                .list());
    }

    Set<String> codes() {
        return Set.copyOf(find("select distinct code from MaladministrationType")
                .project(String.class)
                .list());
    }
}
