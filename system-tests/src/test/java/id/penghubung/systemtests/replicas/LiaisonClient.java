package id.penghubung.systemtests.replicas;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import java.util.Queue;

/** Client of the liaison that opens one matter after the other. */
record LiaisonClient(ApiClient api, RequestCounter counter, Queue<String> matters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void openNext() {
        counter.send(
                        RequestKind.OPEN_MATTER,
                        201,
                        () -> api.withNewIdempotencyKey().post("/v1/ombudsman/matters", matter()))
                .map(opened -> opened.text("id"))
                .ifPresent(matters::add);
    }

    /** Closes the matters, which would otherwise fill the agendas of coordination meetings in other tests. */
    static void close(ApiClient api, Iterable<String> matters) {
        ObjectNode closing = JSON.createObjectNode().put("to", "CLOSED").put("reason", "Laporan selesai.");
        for (String id : matters) {
            String path = "/v1/ombudsman/matters/" + id;
            // The search for what is due may change the version in the meantime.
            Polling.standard()
                    .until(
                            () -> api.ifMatch(api.get(path).expect(200)).post(path + "/moves", closing),
                            answer -> answer.status() != 412)
                    .expect(200);
        }
    }

    private static ObjectNode matter() {
        var matter = JSON.createObjectNode()
                .put("subject", "Pelayanan tidak kunjung selesai")
                .put("accessType", "REGULAR")
                .put("sector", "perizinan")
                .put("addressee", "REPORTED_PARTY")
                .put("reporterSecret", true)
                // An early stage, so that many of them do not fill the agenda of coordination meetings.
                .put("stage", "FORMAL_VERIFICATION")
                .put("openedOn", "2026-03-10");
        matter.putArray("numbers").add("B/1/LM.11-21/000001.2026/III/2026");
        matter.putArray("maladministrationTypes").add("undue-delay");
        matter.putArray("agencies").add("dpu");
        return matter;
    }
}
