package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.events.ComplaintReferred;
import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores referrals. Joins the transaction of the caller. */
@ApplicationScoped
class ReferralTable {

    private static final String COLUMNS =
            "select r.id, r.complaint_id, r.tracking_number, r.ground, r.reporter_secret, r.identity_shared, r.referred_at"
                    + " from ombudsman_referral r";

    /** The complaints of hidden matters are read once for a page. There are few. */
    private static final String NOT_HIDDEN =
            "r.complaint_id <> all (array(select h.complaint_id from ombudsman_matter_complaint h where not ("
                    + MatterExclusion.condition("h.matter_id") + ")))";

    private final Jdbc jdbc;
    private final IdGenerator ids;

    ReferralTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Stores referrals that are not known yet.
     *
     * @return the ids of the complaints whose referrals are new
     */
    Set<UUID> insert(List<ComplaintReferred> referrals, Instant receivedAt) {
        Map<UUID, ComplaintReferred> byId = new LinkedHashMap<>();
        referrals.forEach(referral -> byId.put(ids.next(), referral));
        String sql = "insert into ombudsman_referral (id, complaint_id, tracking_number, ground, reporter_secret,"
                + " identity_shared, referred_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        jdbc.batch(
                sql,
                byId.entrySet(),
                referral -> Jdbc.parameters(
                        referral.getKey(),
                        referral.getValue().complaintId(),
                        referral.getValue().trackingNumber(),
                        referral.getValue().ground(),
                        referral.getValue().hiddenFromAgencies(),
                        referral.getValue().consentGiven(),
                        referral.getValue().referredAt(),
                        receivedAt));
        // A row has the id that was given here only if it was inserted here.
        return Set.copyOf(jdbc.list(
                "select complaint_id from ombudsman_referral where id = any (?)",
                Columns::firstUuid,
                SqlArray.uuids(byId.keySet())));
    }

    Set<UUID> withSecretReporter(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.list(
                        "select complaint_id from ombudsman_referral where complaint_id = any (?) and reporter_secret",
                        Columns::firstUuid,
                        SqlArray.uuids(complaintIds)));
    }

    Optional<Referral> find(UUID complaintId) {
        return jdbc.first(COLUMNS + " where r.complaint_id = ?", ReferralTable::read, complaintId);
    }

    /** Returns the first referrals that the viewer may see, latest received first. */
    List<Referral> page(MatterViewer viewer, @Nullable Boolean open, @Nullable UUID after, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(MatterExclusion.parameters(viewer)));
        String sql = pageSql(open, after, limit);
        if (after != null) {
            parameters.add(after);
        }
        return jdbc.list(sql, ReferralTable::read, parameters.toArray());
    }

    /**
     * Leaves out the complaints of matters in which the viewer is accused or has a conflict of interest.
     *
     * @param open true for those without a matter, false for the others, null for all
     */
    static String pageSql(@Nullable Boolean open, @Nullable UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of(NOT_HIDDEN));
        if (open != null) {
            conditions.add((open ? "not " : "")
                    + "exists (select from ombudsman_matter_complaint c where c.complaint_id = r.complaint_id)");
        }
        if (after != null) {
            conditions.add("r.id < ?");
        }
        return COLUMNS + " where " + String.join(" and ", conditions) + " order by r.id desc limit " + limit;
    }

    private static Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                Columns.instant(row, 7));
    }
}
