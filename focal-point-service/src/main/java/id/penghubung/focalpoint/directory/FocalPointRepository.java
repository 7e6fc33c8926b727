package id.penghubung.focalpoint.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores the officers and heads of the agencies. */
@ApplicationScoped
class FocalPointRepository implements PanacheRepositoryBase<FocalPoint, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    List<FocalPoint> after(String agencyCode, @Nullable UUID id, int limit) {
        return find("agencyCode = ?1 and id > ?2 order by id", agencyCode, id == null ? FIRST : id)
                .range(0, limit - 1)
                .list();
    }

    Optional<FocalPoint> of(String agencyCode, UUID id) {
        return find("agencyCode = ?1 and id = ?2", agencyCode, id).firstResultOptional();
    }

    List<FocalPoint> ofAccount(String agencyCode, String account) {
        return list("agencyCode = ?1 and account = ?2", agencyCode, account);
    }

    /** Returns the persons of these agencies whose term includes the day, by agency, in one query; oldest entries first. */
    Map<String, List<FocalPoint>> inTerm(Collection<String> agencyCodes, LocalDate day) {
        return list(
                        "agencyCode in ?1 and termFrom <= ?2 and (termUntil is null or termUntil >= ?2) order by id",
                        agencyCodes,
                        day)
                .stream()
                .collect(Collectors.groupingBy(FocalPoint::agencyCode));
    }

    /** Returns the persons whose term has begun by a day, by agency; ended terms too. */
    Map<String, List<FocalPoint>> begun(LocalDate day) {
        return list("termFrom <= ?1 order by id", day).stream().collect(Collectors.groupingBy(FocalPoint::agencyCode));
    }

    List<FocalPoint> begunOf(String agencyCode, LocalDate day) {
        return list("agencyCode = ?1 and termFrom <= ?2 order by id", agencyCode, day);
    }

    boolean existsInUnit(UUID unitId) {
        return find("unitId", unitId).firstResultOptional().isPresent();
    }
}
