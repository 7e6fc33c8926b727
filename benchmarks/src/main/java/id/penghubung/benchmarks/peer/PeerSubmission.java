package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.ComplaintText;
import id.penghubung.benchmarks.stack.Submission;

/** A complaint to the peer, which has no tokens, no roles and one case per complaint. */
record PeerSubmission(int number) implements Submission {

    private static final Caller ANYONE = new Caller("");
    private static final String PATH = "/v1/complaints";
    private static final String CATEGORY = "101";

    @Override
    public byte[] request() {
        return ANYONE.post(PATH, "", ComplaintText.of(number, CATEGORY));
    }

    @Override
    public byte[] findCase(String complaintId) {
        return ANYONE.get("/v1/cases/" + complaintId);
    }

    @Override
    public CaseSearch caseIn(Reply reply) {
        return switch (reply.status()) {
            case 200 -> CaseSearch.FOUND;
            case 404 -> CaseSearch.NOT_YET;
            default -> CaseSearch.FAILED;
        };
    }

    @Override
    public byte[] resolve(String complaintId, Reply foundCase) {
        return ANYONE.post("/v1/cases/" + complaintId + "/resolve", "", "");
    }

    @Override
    public byte[] read(String complaintId) {
        return ANYONE.get(PATH + "/" + complaintId);
    }

    @Override
    public boolean isAnswered(Reply complaint) {
        return complaint.contains("\"status\":\"RESOLVED\"");
    }

    @Override
    public boolean respondsAtOnce() {
        return true;
    }
}
