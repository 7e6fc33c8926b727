package id.penghubung.complaints.intake;

/** Scope of the idempotency keys of submissions: keys of different reporters are independent. */
public final class SubmissionScope {

    /** Scope of reporters without an account, and of anonymous complaints. */
    static final String WITHOUT_ACCOUNT = "submit/anybody";

    private SubmissionScope() {}

    /** Returns the scope of an account. */
    public static String of(String account) {
        return "submit/" + account;
    }
}
