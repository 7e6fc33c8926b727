package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.routing.decision.TriageQueueEntry.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the triage queue by SQL, due soonest first. Joins the caller's transaction. */
@ApplicationScoped
class TriageQueueTable {

    private static final String DUE = "coalesce(due_at, in_triage_since)";

    private static final String COLUMNS = """
            select complaint_id, tracking_number, round, kind, title, description, category_code, district_code, oversight,
                named_agency, accused_agency, triage_reason_id, triage_reason_en, returned_by, returns, to_secretary, in_triage_since,
                coalesce(due_at, in_triage_since) as due, submitted_at, claimed_by, claimed_by_name, claimed_until
            from complaint_routing
            """;

    private static final String OF_COORDINATOR = "where state = 'IN_TRIAGE' and not to_secretary";
    private static final String OF_SECRETARY = "where state = 'IN_TRIAGE' and to_secretary";

    private final Jdbc jdbc;

    TriageQueueTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns complaints of the coordinator's queue; one more than {@code limit} if there is a next page. */
    List<TriageQueueEntry> page(
            @Nullable String categoryCode,
            @Nullable String districtCode,
            @Nullable Instant afterDue,
            @Nullable UUID afterId,
            int limit) {
        List<Object> parameters = new ArrayList<>();
        String filters = filters(categoryCode, districtCode, parameters) + after(afterDue, afterId, parameters);
        return page(OF_COORDINATOR + filters, parameters, limit);
    }

    /** Returns the statement of a page of the coordinator's queue after the first one. */
    static String pageSql(@Nullable String categoryCode, @Nullable String districtCode) {
        List<Object> parameters = new ArrayList<>();
        return pageSql(OF_COORDINATOR
                + filters(categoryCode, districtCode, parameters)
                + after(Instant.EPOCH, new UUID(0, 0), parameters));
    }

    /** Returns the statement of a page of the regional secretary after the first one. */
    static String secretaryPageSql() {
        return pageSql(OF_SECRETARY + after(Instant.EPOCH, new UUID(0, 0), new ArrayList<>()));
    }

    private static String pageSql(String conditions) {
        return COLUMNS + conditions + " order by " + DUE + ", complaint_id limit ?";
    }

    /**
     * Returns complaints that wait for the regional secretary; one more than {@code limit} if there is a next page.
     *
     * @param withoutAccused agency of which no complaint is returned that accuses its staff, or null
     */
    List<TriageQueueEntry> secretaryPage(
            @Nullable String withoutAccused, @Nullable Instant afterDue, @Nullable UUID afterId, int limit) {
        List<Object> parameters = new ArrayList<>();
        String filter = "";
        if (withoutAccused != null) {
            filter = " and not (oversight and accused_agency is not distinct from ?)";
            parameters.add(withoutAccused);
        }
        return page(OF_SECRETARY + filter + after(afterDue, afterId, parameters), parameters, limit);
    }

    private List<TriageQueueEntry> page(String conditions, List<Object> parameters, int limit) {
        parameters.add(limit + 1);
        return jdbc.list(pageSql(conditions), TriageQueueTable::read, parameters.toArray());
    }

    /** Returns a complaint that waits, for the coordinator or the regional secretary. */
    Optional<TriageQueueEntry> find(UUID complaintId) {
        return jdbc.first(
                COLUMNS + "where complaint_id = ? and state = 'IN_TRIAGE'", TriageQueueTable::read, complaintId);
    }

    /** Returns the complaints among these that are in triage. */
    List<UUID> waitingAmong(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? List.of()
                : jdbc.list(
                        "select complaint_id from complaint_routing where complaint_id = any (?) and state = 'IN_TRIAGE'",
                        Columns::firstUuid,
                        SqlArray.uuids(complaintIds));
    }

    /** Returns the complaint with the earliest due date that a coordinator has claimed, and locks it. */
    Optional<UUID> lockOwn(
            String account,
            @Nullable String categoryCode,
            @Nullable String districtCode,
            Collection<UUID> except,
            Instant now) {
        return lockFirst("claimed_by = ? and claimed_until > ?", account, categoryCode, districtCode, except, now);
    }

    /**
     * Returns the complaint with the earliest due date that no coordinator has claimed, and locks it. Complaints that another
     * transaction has locked are passed over, so that two coordinators never get the same one.
     */
    Optional<UUID> lockUnclaimed(
            @Nullable String categoryCode, @Nullable String districtCode, Collection<UUID> except, Instant now) {
        return lockFirst(
                "(claimed_until is null or claimed_until <= ?)", null, categoryCode, districtCode, except, now);
    }

    private Optional<UUID> lockFirst(
            String claim,
            @Nullable String account,
            @Nullable String categoryCode,
            @Nullable String districtCode,
            Collection<UUID> except,
            Instant now) {
        List<Object> parameters = new ArrayList<>();
        String filters = filters(categoryCode, districtCode, parameters);
        if (account != null) {
            parameters.add(account);
        }
        parameters.add(now);
        parameters.add(SqlArray.uuids(except));
        return jdbc.first(nextSql(filters + " and " + claim), Columns::firstUuid, parameters.toArray());
    }

    /** Returns the statement that locks the next complaint under further conditions. */
    static String nextSql(String conditions) {
        return "select complaint_id from complaint_routing " + OF_COORDINATOR + conditions
                + " and complaint_id <> all (?) order by " + DUE
                + ", complaint_id limit 1 for no key update skip locked";
    }

    /** Counts the complaints that wait for the coordinator. */
    int waiting() {
        return jdbc.one("select count(*) from complaint_routing " + OF_COORDINATOR, row -> row.getInt(1));
    }

    /** Counts the complaints that wait for the coordinator since a time or longer, or whose decision is late. */
    int old(Instant since, Instant now) {
        return jdbc.one(
                "select count(*) from complaint_routing " + OF_COORDINATOR + " and (in_triage_since <= ? or " + DUE
                        + " <= ?)",
                row -> row.getInt(1),
                since,
                now);
    }

    private static String filters(
            @Nullable String categoryCode, @Nullable String districtCode, List<Object> parameters) {
        StringBuilder filters = new StringBuilder();
        if (categoryCode != null) {
            filters.append(" and category_code = ?");
            parameters.add(categoryCode);
        }
        if (districtCode != null) {
            filters.append(" and district_code = ?");
            parameters.add(districtCode);
        }
        return filters.toString();
    }

    private static String after(@Nullable Instant due, @Nullable UUID id, List<Object> parameters) {
        if (due == null || id == null) {
            return "";
        }
        parameters.add(due);
        parameters.add(id);
        return " and (" + DUE + ", complaint_id) > (?, ?)";
    }

    private static TriageQueueEntry read(ResultSet row) throws SQLException {
        String account = row.getString("claimed_by");
        return new TriageQueueEntry(
                row.getObject("complaint_id", UUID.class),
                row.getString("tracking_number"),
                row.getInt("round"),
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getBoolean("oversight"),
                row.getString("named_agency"),
                row.getString("accused_agency"),
                new LocalizedText(row.getString("triage_reason_id"), row.getString("triage_reason_en")),
                row.getString("returned_by"),
                row.getInt("returns"),
                row.getBoolean("to_secretary"),
                Columns.instant(row, "in_triage_since"),
                Columns.instant(row, "due"),
                Columns.instant(row, "submitted_at"),
                account == null
                        ? null
                        : new Claim(
                                new Claimant(account, row.getString("claimed_by_name")),
                                Columns.instant(row, "claimed_until")));
    }
}
