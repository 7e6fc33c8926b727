package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import java.util.Queue;

/** Reads what each service has to show. */
record ReadingClient(ApiClient api, RequestCounter tally, Queue<Submission> submissions) {

    void readsAComplaint() {
        var submission = submissions.peek();
        if (submission != null) {
            tally.send(RequestKind.READ_COMPLAINT, 200, () -> api.get("/v1/complaints/" + submission.id()));
        }
    }

    void readsCategories() {
        tally.send(RequestKind.READ_CATEGORIES, 200, () -> api.get("/v1/categories"));
    }

    void readsRoutingDecisions() {
        var submission = submissions.peek();
        if (submission != null) {
            var path = "/v1/routing-decisions?complaintId=" + submission.id();
            tally.send(RequestKind.READ_ROUTING_DECISIONS, 200, () -> api.get(path));
        }
    }

    void readsTheTriageQueue() {
        tally.send(RequestKind.READ_TRIAGE_QUEUE, 200, () -> api.get("/v1/triage?limit=5"));
    }
}
