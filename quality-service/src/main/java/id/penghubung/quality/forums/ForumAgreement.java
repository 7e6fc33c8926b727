package id.penghubung.quality.forums;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a forum, for features that follow it up.
 *
 * @param unitCode unit that held the forum
 * @param owner office that is to carry it out
 * @param completedOn day on which it was done; null unless it is done
 */
public record ForumAgreement(
        UUID id,
        UUID forumId,
        String unitCode,
        String text,
        String owner,
        LocalDate dueOn,
        AgreementState state,
        @Nullable LocalDate completedOn) {}
