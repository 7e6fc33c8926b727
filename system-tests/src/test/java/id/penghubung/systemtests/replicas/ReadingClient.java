package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import java.util.Queue;

/** Client that reads resources of each service. */
record ReadingClient(ApiClient api, RequestCounter counter, Queue<Submission> submissions) {

    void readComplaint() {
        var submission = submissions.peek();
        if (submission != null) {
            counter.send(RequestKind.READ_COMPLAINT, 200, () -> api.get("/v1/complaints/" + submission.id()));
        }
    }

    void readCategories() {
        counter.send(RequestKind.READ_CATEGORIES, 200, () -> api.get("/v1/categories"));
    }

    void readRoutingDecisions() {
        var submission = submissions.peek();
        if (submission != null) {
            var path = "/v1/routing-decisions?complaintId=" + submission.id();
            counter.send(RequestKind.READ_ROUTING_DECISIONS, 200, () -> api.get(path));
        }
    }

    void readTriageQueue() {
        counter.send(RequestKind.READ_TRIAGE_QUEUE, 200, () -> api.get("/v1/triage?limit=5"));
    }

    void readUnits() {
        counter.send(RequestKind.READ_UNITS, 200, () -> api.get("/v1/units?limit=5"));
    }
}
