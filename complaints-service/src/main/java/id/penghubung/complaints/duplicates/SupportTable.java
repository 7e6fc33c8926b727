package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of supports. Joins the transaction of the caller. */
@ApplicationScoped
class SupportTable implements ErasedRows {

    /**
     * Number of supporters of a complaint {@code f}: its own and those of the complaints that were merged into it, each once. The ids are an
     * array, because no index is used for an {@code or} with a subquery.
     */
    static final String SUPPORTS_OF_LEAD = """
            (select count(distinct s.supporter) from complaint_support s where s.complaint_id = any (array(
                select f.id union all select merged.complaint_id from complaint_merge merged where merged.lead_id = f.id)))
            """;

    /**
     * A complaint {@code c} that everybody may see, and {@code f}, which is handled for it: its lead, or the complaint itself. A
     * complaint that became secret, or whose lead did, is not found.
     */
    private static final String PUBLIC = """
            select c.id, c.tracking_number, p.public_number, d.title, c.category_code, c.district_code, p.submitted_on, c.reporter_id,
                   c.agency_code as own_agency_code, f.id as followed_id, f.status, f.agency_code, f.agency_name, %s as supports
            from complaint c
            join duplicate_candidate d on d.complaint_id = c.id
            join complaint_publication p on p.complaint_id = c.id
            left join complaint_merge m on m.complaint_id = c.id
            join complaint f on f.id = coalesce(m.lead_id, c.id)
            where not c.confidential and not c.oversight and c.erased_at is null
              and not f.confidential and not f.oversight and f.erased_at is null
            """.formatted(SUPPORTS_OF_LEAD);

    static final String BY_PUBLIC_NUMBER = PUBLIC + " and p.public_number = ?";

    static final String OF_SUPPORTER = """
            select s.position, s.complaint_id from complaint_support s
            where s.supporter = ? and s.position < ? order by s.position desc limit ?
            """;

    private static final String FORGET_SUPPORTER =
            "update complaint_support set supporter = gen_random_uuid()::text, network_hash = null where ";

    private final Jdbc jdbc;

    SupportTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A public complaint with the progress of what is handled for it.
     *
     * @param ownAgencyCode agency in charge of the complaint itself, as {@code agencyCode} is of what is handled for it
     */
    record PublicComplaint(
            UUID id,
            String trackingNumber,
            String publicNumber,
            String title,
            String categoryCode,
            String districtCode,
            LocalDate submittedOn,
            @Nullable String reporterId,
            @Nullable String ownAgencyCode,
            UUID followedId,
            ComplaintStatus status,
            @Nullable String agencyCode,
            @Nullable String agencyName,
            long supports) {}

    Optional<PublicComplaint> find(UUID id) {
        return jdbc.first(PUBLIC + " and c.id = ?", SupportTable::read, id);
    }

    /** Returns those of the complaints that everybody may see, in the order of the ids. */
    List<PublicComplaint> find(List<UUID> ids) {
        return jdbc.list(PUBLIC + " and c.id = any (?)", SupportTable::read, SqlArray.uuids(ids)).stream()
                .sorted(Comparator.comparingInt(complaint -> ids.indexOf(complaint.id())))
                .toList();
    }

    Optional<PublicComplaint> findByTrackingNumber(String trackingNumber) {
        return jdbc.first(PUBLIC + " and c.tracking_number = ?", SupportTable::read, trackingNumber);
    }

    Optional<PublicComplaint> findByPublicNumber(String publicNumber) {
        return jdbc.first(BY_PUBLIC_NUMBER, SupportTable::read, publicNumber);
    }

    boolean isSupportedBy(UUID complaintId, String supporter) {
        return jdbc.first(
                        "select 1 from complaint_support where complaint_id = ? and supporter = ?",
                        row -> true,
                        complaintId,
                        supporter)
                .isPresent();
    }

    /** @return false if this supporter supports the complaint already; waits for another transaction that stores the same */
    boolean insert(UUID complaintId, String supporter, byte @Nullable [] networkHash, Instant at) {
        return jdbc.update("""
                        insert into complaint_support (complaint_id, supporter, network_hash, supported_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, complaintId, supporter, networkHash, at) > 0;
    }

    int countFromNetwork(UUID complaintId, byte[] networkHash) {
        return jdbc.one(
                "select count(*) from complaint_support where complaint_id = ? and network_hash = ?",
                row -> row.getInt(1),
                complaintId,
                networkHash);
    }

    /** Locks the complaint for other supporters without an account until the transaction ends; not for changes of it. */
    void lockForNetworks(UUID complaintId) {
        jdbc.lock(complaintId.getLeastSignificantBits());
    }

    /** Ends the support of a complaint, and of those that were merged into it. */
    void delete(UUID complaintId, String supporter) {
        jdbc.update("""
                delete from complaint_support where supporter = ? and (complaint_id = ?
                    or complaint_id in (select m.complaint_id from complaint_merge m where m.lead_id = ?))
                """, supporter, complaintId, complaintId);
    }

    /** A support with its position in the order of all supports, which tells nothing of the complaint. */
    record Support(long position, UUID complaintId) {}

    /** Returns the supports of a supporter, newest first; one more than {@code limit} if there are more. */
    List<Support> ofSupporter(String supporter, long before, int limit) {
        return jdbc.list(
                OF_SUPPORTER,
                row -> new Support(row.getLong(1), row.getObject(2, UUID.class)),
                supporter,
                before,
                limit + 1);
    }

    @Override
    public String table() {
        return "complaint_support";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(FORGET_SUPPORTER + "complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    /** The supports still count. */
    @Override
    public void eraseAccount(String account) {
        jdbc.update(FORGET_SUPPORTER + "supporter = ?", account);
    }

    private static PublicComplaint read(ResultSet row) throws SQLException {
        return new PublicComplaint(
                Columns.firstUuid(row),
                row.getString("tracking_number"),
                row.getString("public_number"),
                row.getString("title"),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("reporter_id"),
                row.getString("own_agency_code"),
                row.getObject("followed_id", UUID.class),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getString("agency_code"),
                row.getString("agency_name"),
                row.getLong("supports"));
    }
}
