package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Coordinator;
import io.restassured.response.Response;
import java.util.Map;

/**
 * A complaint that the coordinator has merged into a lead, and the requests of stories about merging.
 *
 * @param id id of the merged complaint
 * @param lead id of the complaint that it was merged into
 */
record MergedComplaint(String id, String lead) {

    static final String REASON = "Lubang yang sama";

    /**
     * Submits two complaints and merges one.
     *
     * @param reporter token of the reporter whose complaint is merged
     * @param other token of the reporter of the lead
     */
    static MergedComplaint of(String reporter, String other) {
        String lead = submitted(other);
        String id = submitted(reporter);
        merge(id, lead).then().statusCode(200);
        return new MergedComplaint(id, lead);
    }

    /** As {@link #of}; then the agency answers the lead, and with it this complaint. */
    static MergedComplaint answered(String reporter, String other) {
        MergedComplaint merged = of(reporter, other);
        route(merged.lead, 1, "dpu");
        AgencyEvents.resolve(merged.lead);
        awaitStatus(merged.id, "RESPONDED");
        return merged;
    }

    static Response merge(String id, String lead) {
        return merge(id, lead, Coordinator.versionOf(id));
    }

    static Response merge(String id, String lead, String version) {
        return Coordinator.act(id, "merge", version, Map.of("leadId", lead, "reason", REASON));
    }

    static void refused(Response reply, String type) {
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:" + type));
    }
}
