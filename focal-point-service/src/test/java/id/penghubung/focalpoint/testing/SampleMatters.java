package id.penghubung.focalpoint.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Matters of the Ombudsman, stored directly. */
@ApplicationScoped
public class SampleMatters {

    private final TestDatabase database;

    SampleMatters(TestDatabase database) {
        this.database = database;
    }

    /** Opens a matter that concerns these agencies, and returns its id. */
    public String opened(String accessType, String... agencies) {
        String id = UUID.randomUUID().toString();
        database.execute("""
                insert into ombudsman_matter (id, subject, access_type, sector, maladministration_types, addressee,
                    reporter_secret, stage, stage_since, opened_on, opened_at, closed, event_version, record_length,
                    record_hash, record_seal, version)
                values ('%s', 'Penundaan berlarut', '%s', 'Infrastruktur', '{}', 'REPORTED_PARTY', false, 'EXAMINATION',
                    '2026-11-02', '2026-11-02', '2026-11-02T02:00:00Z', false, 1, 0, '', '', 0)
                """.formatted(id, accessType));
        for (int i = 0; i < agencies.length; i++) {
            database.execute(
                    "insert into ombudsman_matter_agency (matter_id, position, agency_code) values ('%s', %d, '%s')"
                            .formatted(id, i, agencies[i]));
        }
        return id;
    }

    /** Makes a person one of the accused of a matter. */
    public void accuse(String matterId, String agency, String account) {
        database.execute(
                "insert into ombudsman_matter_accused (matter_id, position, agency_code, account) values ('%s', 0, '%s', '%s')"
                        .formatted(matterId, agency, account));
    }

    /** Declares a conflict of interest of a person. */
    public void declareConflict(String matterId, String account) {
        database.execute("""
                insert into ombudsman_matter_conflict (matter_id, position, account, reason, declared_by, declared_at)
                select '%1$s', count(*), '%2$s', 'Kerabat terlapor', 'test', '2026-11-02T02:00:00Z'
                from ombudsman_matter_conflict where matter_id = '%1$s'
                """.formatted(matterId, account));
    }

    /** Puts a matter into a stage that is not final. */
    public void putInto(String matterId, String stage) {
        database.execute("update ombudsman_matter set stage = '%s' where id = '%s'".formatted(stage, matterId));
    }

    public void close(String matterId) {
        database.execute(
                "update ombudsman_matter set stage = 'CLOSED', closed = true where id = '%s'".formatted(matterId));
    }
}
