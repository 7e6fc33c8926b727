package id.penghubung.focalpoint.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores canned replies, and reads them in the order of their codes. */
@ApplicationScoped
class CannedReplyRepository implements PanacheRepositoryBase<CannedReply, UUID> {

    private static final String FIRST = "";

    List<CannedReply> of(String agencyCode) {
        return list("agencyCode = ?1 order by code", agencyCode);
    }

    List<CannedReply> after(String agencyCode, @Nullable String code, int limit) {
        return find("agencyCode = ?1 and code > ?2 order by code", agencyCode, code == null ? FIRST : code)
                .range(0, limit - 1)
                .list();
    }

    Optional<CannedReply> of(String agencyCode, UUID id) {
        return find("agencyCode = ?1 and id = ?2", agencyCode, id).firstResultOptional();
    }

    Optional<CannedReply> ofCode(String agencyCode, String code) {
        return find("agencyCode = ?1 and code = ?2", agencyCode, code).firstResultOptional();
    }
}
