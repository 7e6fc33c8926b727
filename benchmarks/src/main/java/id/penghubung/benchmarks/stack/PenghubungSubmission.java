package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Reply;

/**
 * A complaint to this system, submitted and answered with tokens.
 *
 * @param officer of the agency that will receive the complaint
 */
record PenghubungSubmission(Caller reporter, byte[] request, Accounts.Officer officer) implements Submission {

    private static final String RESOLUTION =
            "{\"message\":\"Lubang sudah ditambal pada 20 November dan jalan dapat dilalui kembali.\"}";

    @Override
    public byte[] findCase(String complaintId) {
        return officer.caller().get("/v1/cases?complaintId=" + complaintId);
    }

    @Override
    public CaseSearch caseIn(Reply reply) {
        if (reply.status() != 200) {
            return CaseSearch.FAILED;
        }
        return reply.text("id") == null ? CaseSearch.NOT_YET : CaseSearch.FOUND;
    }

    @Override
    public byte[] resolve(String complaintId, Reply foundCase) {
        return officer.caller()
                .post(
                        "/v1/cases/" + foundCase.text("id") + "/resolution",
                        "If-Match: \"" + foundCase.number("version") + "\"\r\n",
                        RESOLUTION);
    }

    @Override
    public byte[] read(String complaintId) {
        return reporter.get(Submissions.PATH + "/" + complaintId);
    }

    @Override
    public boolean isAnswered(Reply complaint) {
        return complaint.contains("\"status\":\"RESPONDED\"");
    }

    @Override
    public boolean respondsAtOnce() {
        return false;
    }
}
