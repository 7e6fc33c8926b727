package id.penghubung.focalpoint.ombudsman.actions;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the Ombudsman after a recommendation that was not, or only partly, carried out (UU 37/2008 Art. 38).
 *
 * @param publishedOn day of the publication
 * @param publishedIn place of the publication
 * @param reportedOn day of the report onward
 * @param reportedTo body that received the report
 * @param onwardNumber number of the letter with the report
 */
@Embeddable
record Consequences(
        @Nullable LocalDate publishedOn,
        @Nullable String publishedIn,
        @Nullable LocalDate reportedOn,
        @Nullable String reportedTo,
        @Nullable String onwardNumber) {

    static final Consequences NONE = new Consequences(null, null, null, null, null);

    Consequences published(Publication publication) {
        return new Consequences(publication.on(), publication.medium(), reportedOn, reportedTo, onwardNumber);
    }

    Consequences reportedOnward(OnwardReport report) {
        return new Consequences(publishedOn, publishedIn, report.on(), report.recipient(), report.number());
    }
}
