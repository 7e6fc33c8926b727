package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.deadlines.Stage;
import id.penghubung.focalpoint.directory.CannedReplies;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The answers that an agency gives often, filled in for one of its cases. */
@ApplicationScoped
class CaseCannedReplies {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Languages.INDONESIAN);

    private final CaseRepository cases;
    private final Deadlines deadlines;
    private final CannedReplies replies;
    private final ZoneId office;

    CaseCannedReplies(
            CaseRepository cases,
            Deadlines deadlines,
            CannedReplies replies,
            @ConfigProperty(name = "penghubung.office.zone") ZoneId office) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.replies = replies;
        this.office = office;
    }

    List<CannedReplyView> of(UUID caseId, Sight sight) {
        CaseFile file = cases.seen(caseId, sight).orElseThrow(ProblemException::notFound);
        Map<String, String> values = new HashMap<>();
        values.put("trackingNumber", file.trackingNumber());
        values.put("title", file.content().title());
        deadlines.of(file.id()).dueAt(Stage.RESOLUTION).ifPresent(due -> values.put("dueDate", day(due)));
        return replies.filled(file.agencyCode(), values).stream()
                .map(reply -> new CannedReplyView(reply.code(), reply.title(), reply.text()))
                .toList();
    }

    private String day(Instant due) {
        return DAY.format(due.atZone(office));
    }
}
