package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** SQL of earlier complaints with the same contact details. Each part reads the newest of an index, so a long history costs no more. */
@ApplicationScoped
class OwnRepeatTable {

    private static final int LOOKED_AT = 20;

    private static final String BY_HASH = """
            (select i.complaint_id from reporter_identity i where i.%1$s_hash = ? order by i.complaint_id desc limit ?)
            """;

    static final String FIND =
            """
            select 1 from complaint c
            where c.id in (%s union %s union %s) and c.erased_at is null and lower(c.title) = ? and lower(c.description) = ?
            limit 1
            """.formatted(BY_HASH.formatted("email"), BY_HASH.formatted("phone"), BY_HASH.formatted("nik"));

    private final Jdbc jdbc;

    OwnRepeatTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean isRepeated(ComplaintDetails details, SealedIdentity identity) {
        return jdbc.first(
                        FIND,
                        row -> true,
                        identity.emailHash(),
                        LOOKED_AT,
                        identity.phoneHash(),
                        LOOKED_AT,
                        identity.nikHash(),
                        LOOKED_AT,
                        details.title().toLowerCase(Locale.ROOT),
                        details.description().toLowerCase(Locale.ROOT))
                .isPresent();
    }
}
