package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationRequested;
import id.penghubung.kit.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that the reporter has to answer an information request, which focal-point-service computes: its last day and what follows are
 * told with the question, the reporter is reminded, and if the agency said so the complaint is deemed withdrawn at the end.
 */
final class InformationReplyTime {

    /** Type of the deadline in events. */
    static final String TYPE = "INFORMATION_REPLY";

    static final Text TIME_OVER = Text.of(
            "Pelapor tidak menjawab sampai batas waktunya. Perangkat daerah melanjutkan penanganan laporan ini.",
            "The reporter did not answer in time. The agency goes on with this complaint.");

    private static final Text DEEMED_WITHDRAWN = Text.of(
            "Laporan dianggap dicabut, karena permintaan keterangan tidak dijawab dalam batas waktunya (UU 25/2009 Pasal 44).",
            "The complaint is deemed withdrawn, since the information request was not answered in time (UU 25/2009 Art. 44).");

    private InformationReplyTime() {}

    /** Returns the message with the question. It tells until when the reporter can answer, and what follows otherwise. */
    static Text question(InformationRequested event) {
        if (event.ifUnanswered() == null || event.replyBy() == null) {
            return TimelineMessages.inOriginalLanguage(event.question());
        }
        Text consequence = consequence(IfUnanswered.of(event.ifUnanswered()), event.replyBy());
        return Text.of(event.question() + " " + consequence.id(), event.question() + " " + consequence.en());
    }

    /** Returns the reminder, if an answer is still awaited. */
    static Optional<TimelineEntry> remind(Complaint complaint, ComplaintDeadlineSet event) {
        InformationRequest open = complaint.informationRequest();
        LocalDate replyBy = open == null ? null : open.replyBy();
        if (open == null || replyBy == null || !Boolean.TRUE.equals(event.escalated())) {
            return Optional.empty();
        }
        Text consequence = consequence(IfUnanswered.of(open.ifUnanswered()), replyBy);
        return Optional.of(complaint.entry(
                event.setAt(),
                Actor.SYSTEM,
                null,
                Text.of(
                        "Perangkat daerah masih menunggu keterangan Anda. " + consequence.id(),
                        "The agency still waits for your information. " + consequence.en())));
    }

    /** Deems the complaint withdrawn, if an answer is still awaited and the agency said so when it asked. */
    static Optional<ComplaintAction> breached(Complaint complaint, ComplaintDeadlineBreached event) {
        InformationRequest open = complaint.informationRequest();
        boolean withdraws = open != null
                && IfUnanswered.of(open.ifUnanswered()) == IfUnanswered.WITHDRAW
                && event.dueAt().isAfter(open.requestedAt());
        if (!withdraws || !complaint.transitionTo(ComplaintStatus.WITHDRAWN)) {
            return Optional.empty();
        }
        return Optional.of(complaint.act(
                complaint.entry(event.breachedAt(), Actor.SYSTEM, null, DEEMED_WITHDRAWN),
                new ComplaintWithdrawn(complaint.id(), DEEMED_WITHDRAWN.id(), event.breachedAt())));
    }

    private static Text consequence(IfUnanswered consequence, LocalDate replyBy) {
        Text day = DayText.of(replyBy);
        return switch (consequence) {
            case CONTINUE ->
                Text.of(
                        "Mohon dijawab paling lambat %s; tanpa jawaban, perangkat daerah melanjutkan tanpa keterangan itu."
                                .formatted(day.id()),
                        "Please answer by %s; without an answer the agency goes on without the information."
                                .formatted(day.en()));
            case WITHDRAW ->
                Text.of(
                        "Mohon dijawab paling lambat %s; tanpa jawaban, laporan dianggap dicabut (UU 25/2009 Pasal 44)."
                                .formatted(day.id()),
                        "Please answer by %s; without an answer the complaint is deemed withdrawn (UU 25/2009 Art. 44)."
                                .formatted(day.en()));
        };
    }
}
