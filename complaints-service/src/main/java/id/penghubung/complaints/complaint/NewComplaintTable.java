package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL of the rows that come with a new complaint, in one statement. Joins the transaction that has stored the complaint. */
@ApplicationScoped
class NewComplaintTable {

    private static final String INSERT_ENTRY = """
            insert into timeline_entry (
                complaint_id, seq, occurred_at, status, actor, agency_code, message_id, message_en, lead_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_BOTH = """
            with entry as (
                %s)
            insert into reporter_identity (
                complaint_id, key_id, sealed, email_hash, phone_hash, nik_hash, contact_by_name, email_proven)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(INSERT_ENTRY);

    private final Jdbc jdbc;

    NewComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TimelineEntry entry, @Nullable ReporterIdentity identity) {
        if (identity == null) {
            jdbc.update(INSERT_ENTRY, valuesOf(entry));
        } else {
            jdbc.update(
                    INSERT_BOTH,
                    Stream.concat(Arrays.stream(valuesOf(entry)), Arrays.stream(valuesOf(identity)))
                            .toArray());
        }
    }

    private static @Nullable Object[] valuesOf(TimelineEntry entry) {
        return Jdbc.parameters(
                entry.complaintId(),
                entry.seq(),
                entry.occurredAt(),
                entry.status(),
                entry.actor(),
                entry.agencyCode(),
                entry.messageId(),
                entry.messageEn(),
                entry.leadId());
    }

    private static @Nullable Object[] valuesOf(ReporterIdentity identity) {
        SealedIdentity sealed = identity.sealedIdentity();
        return Jdbc.parameters(
                identity.complaintId(),
                sealed.keyId(),
                sealed.sealed(),
                sealed.emailHash(),
                sealed.phoneHash(),
                sealed.nikHash(),
                identity.allowsContactByName(),
                identity.emailProven());
    }
}
