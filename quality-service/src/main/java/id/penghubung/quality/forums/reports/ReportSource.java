package id.penghubung.quality.forums.reports;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rows of which a section of the report consists, with the fields that its columns may show. */
@Schema(name = "ForumReportSource")
enum ReportSource {
    /** Forums with a signed record whose session was in the year. */
    FORUMS(Set.of(
            "unit",
            "district",
            "topic",
            "subject",
            "held_on",
            "place",
            "participants",
            "record",
            "proposals",
            "agreements",
            "agreements_done",
            "state")),
    /** Groups of participants of these forums. */
    ATTENDANCE(Set.of("unit", "topic", "participant_group", "represents", "participants")),
    /** Proposals in these forums that the provider shows, with the answers. */
    PROPOSALS(Set.of(
            "unit", "topic", "channel", "participant_group", "service", "component", "text", "answer", "outcome")),
    AGREEMENTS(Set.of("unit", "topic", "number", "text", "owner", "due_on", "state", "completed_on", "follow_up")),
    /** Active units without a forum in the year. */
    MISSING(Set.of("unit", "unit_code", "agency", "district"));

    private final Set<String> fields;

    ReportSource(Set<String> fields) {
        this.fields = fields;
    }

    Set<String> fields() {
        return fields;
    }
}
