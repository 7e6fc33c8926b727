package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.ContentMarks;
import id.penghubung.complaints.channels.LinkSp4n;
import id.penghubung.complaints.complaint.Arrival;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stores a complaint that an officer keys in for a reporter: a letter, a call, a message, or a visit. The officer keeps no right
 * to it; the reporter follows it with the access code.
 */
@ApplicationScoped
class KeyInComplaint {

    private final SubmitComplaint submitComplaint;
    private final LinkSp4n linkSp4n;
    private final ContentMarks marks;
    private final OfficeTime office;

    KeyInComplaint(SubmitComplaint submitComplaint, LinkSp4n linkSp4n, ContentMarks marks, OfficeTime office) {
        this.submitComplaint = submitComplaint;
        this.linkSp4n = linkSp4n;
        this.marks = marks;
        this.office = office;
    }

    /** @throws ProblemException 409 if the SP4N tracking id is linked with another complaint */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt keyIn(AssistedRequest request, ReporterDetails reporter, Caller officer) {
        Arrival arrival = Arrival.keyedIn(
                request.channel(),
                receivedAt(request.receivedOn()),
                officer.account(),
                officer.name().orElse(null));
        Receipt receipt = submitComplaint.keyIn(request.complaint(), reporter, arrival);
        marks.mark(
                receipt.id(), request.complaint().title(), request.complaint().description());
        String sp4nId = request.sp4nId();
        if (sp4nId != null) {
            linkSp4n.linkNew(receipt.id(), sp4nId, officer.account());
        }
        return receipt;
    }

    /** Returns the start of an earlier day; null for today, because the time is known then. */
    private @Nullable Instant receivedAt(@Nullable LocalDate receivedOn) {
        return receivedOn == null || receivedOn.equals(office.today())
                ? null
                : receivedOn.atStartOfDay(office.zone()).toInstant();
    }
}
