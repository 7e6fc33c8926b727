package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Reply;

/** A complaint to submit, the requests of its further lifecycle, and the meaning of the replies to them. */
public interface Submission {

    /** Result of a search for the complaint's case. */
    enum CaseSearch {
        FOUND,
        NOT_YET,
        FAILED
    }

    /** The request that submits it; the reply to it has the complaint's {@code id}. */
    byte[] request();

    byte[] findCase(String complaintId);

    /** @param reply to {@link #findCase} */
    CaseSearch caseIn(Reply reply);

    /** @param foundCase reply to {@link #findCase} in which the case was found */
    byte[] resolve(String complaintId, Reply foundCase);

    /** The reporter's request that reads the complaint. */
    byte[] read(String complaintId);

    /** @param complaint reply to {@link #read} */
    boolean isAnswered(Reply complaint);

    /** Returns true if the reporter can read the response as soon as the case is resolved. */
    boolean respondsAtOnce();
}
