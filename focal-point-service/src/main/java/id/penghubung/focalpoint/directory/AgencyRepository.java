package id.penghubung.focalpoint.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agencies as they are stored, in the order of their codes. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {

    private static final String FIRST = "";

    List<Agency> after(@Nullable String code, int limit) {
        return find("code > ?1 order by code", code == null ? FIRST : code)
                .range(0, limit - 1)
                .list();
    }

    List<Agency> ofKindAfter(String kind, @Nullable String code, int limit) {
        return find("kind = ?1 and code > ?2 order by code", kind, code == null ? FIRST : code)
                .range(0, limit - 1)
                .list();
    }
}
