package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Caller;
import java.util.UUID;
import java.util.function.Supplier;

/** Realistic complaints, one after the other, each from the next reporter and for the next agency. */
public final class Submissions implements Supplier<Submission> {

    public static final String PATH = "/v1/complaints";

    private final Accounts accounts;
    private final boolean withKeys;
    private int number;

    /** @param withKeys whether each request has an {@code Idempotency-Key} */
    public Submissions(Accounts accounts, boolean withKeys) {
        this.accounts = accounts;
        this.withKeys = withKeys;
    }

    @Override
    public Submission get() {
        int now = number++;
        Caller reporter = accounts.reporters().get(now % accounts.reporters().size());
        Accounts.Officer officer =
                accounts.officers().get(now % accounts.officers().size());
        String key = withKeys ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
        String text = ComplaintText.of(now, officer.categoryCode());
        return new PenghubungSubmission(reporter, reporter.post(PATH, key, text), officer);
    }
}
