package id.penghubung.complaints.conversation;

import id.penghubung.events.MeetingKind;
import id.penghubung.events.MeetingProposed;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Timeline messages about meetings, with their time in the time zone of the office. */
@ApplicationScoped
public class MeetingTexts {

    private static final DateTimeFormatter MOMENT_ID =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'pukul' HH.mm", Languages.INDONESIAN);
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm", Languages.ENGLISH);

    private final OfficeTime office;

    MeetingTexts(OfficeTime office) {
        this.office = office;
    }

    /** Returns the invitation to a meeting, with its time and its place. */
    public Text invitation(MeetingProposed meeting) {
        boolean onSite = meeting.kind() == MeetingKind.SITE_VISIT;
        return atPlace(
                Text.of(
                        onSite ? "Undangan peninjauan lapangan" : "Undangan pertemuan",
                        onSite ? "Invitation to a site visit" : "Invitation to a meeting"),
                meeting.at(),
                meeting.place(),
                meeting.message());
    }

    Text moved(Meeting meeting, String reason) {
        return atPlace(
                Text.of("Pertemuan dipindahkan", "The meeting is moved"),
                meeting.at(),
                String.valueOf(meeting.place()),
                reason);
    }

    /** Returns the message for an answer of the reporter, without their words. */
    Text answered(boolean accepted) {
        return accepted
                ? Text.of(
                        "Pelapor menerima undangan pertemuan.", "The reporter accepted the invitation to the meeting.")
                : Text.of("Pelapor tidak dapat menghadiri pertemuan.", "The reporter cannot attend the meeting.");
    }

    Text ended(MeetingState end, String outcome) {
        return switch (end) {
            case HELD ->
                Text.of("Pertemuan telah diadakan. Hasil: " + outcome, "The meeting was held. Outcome: " + outcome);
            case MISSED ->
                Text.of("Pertemuan tidak terlaksana. " + outcome, "The meeting did not take place. " + outcome);
            default -> Text.of("Pertemuan dibatalkan. " + outcome, "The meeting is cancelled. " + outcome);
        };
    }

    private Text atPlace(Text beginning, Instant at, String place, String message) {
        ZonedDateTime moment = office.at(at);
        return Text.of(
                "%s: %s, %s. %s".formatted(beginning.id(), MOMENT_ID.format(moment), place, message),
                "%s: %s, %s. %s".formatted(beginning.en(), MOMENT_EN.format(moment), place, message));
    }
}
