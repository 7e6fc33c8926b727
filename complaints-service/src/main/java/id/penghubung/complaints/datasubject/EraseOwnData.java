package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.intake.SubmissionScope;
import id.penghubung.complaints.notifications.NotificationPreferences;
import id.penghubung.complaints.retention.EraseComplaints;
import id.penghubung.kit.idempotency.IdempotentReplies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Erases the data of a reporter, in batches, each in a transaction of its own. Repeated, it erases what can be erased by then and
 * returns the same reasons for the rest.
 */
@ApplicationScoped
class EraseOwnData {

    private static final int BATCH = 200;
    private static final int MAX_LISTED = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EraseComplaints complaints;
    private final NotificationPreferences preferences;
    private final IdempotentReplies replies;

    EraseOwnData(EraseComplaints complaints, NotificationPreferences preferences, IdempotentReplies replies) {
        this.complaints = complaints;
        this.preferences = preferences;
        this.replies = replies;
    }

    ErasureView erase(String account, Locale language) {
        QuarkusTransaction.disallowingExisting().run(() -> replies.forget(List.of(SubmissionScope.of(account))));
        List<ErasureView.Kept> listed = new ArrayList<>();
        int erased = 0;
        int kept = 0;
        UUID last = BEFORE_ALL;
        EraseComplaints.Outcome outcome;
        do {
            outcome = complaints.eraseOfReporter(account, last, BATCH);
            last = outcome.last();
            erased += outcome.erased();
            kept += outcome.kept().size();
            outcome.kept().stream()
                    .limit(MAX_LISTED - listed.size())
                    .map(complaint -> ErasureView.Kept.of(complaint, language))
                    .forEach(listed::add);
        } while (!outcome.complete());
        if (kept == 0) {
            // While a complaint is kept, what the reporter refused for it must hold.
            preferences.forget(account);
        }
        return new ErasureView(erased, kept, listed);
    }
}
