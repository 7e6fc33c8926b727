package id.penghubung.focalpoint.casework.cannedreplies;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.directory.CannedReplies;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Canned replies of an agency, filled in for one of its cases. */
@ApplicationScoped
class CaseCannedReplyService {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Languages.INDONESIAN);

    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CannedReplies replies;
    private final OfficeTime office;

    CaseCannedReplyService(CaseRepository cases, DeadlineService deadlines, CannedReplies replies, OfficeTime office) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.replies = replies;
        this.office = office;
    }

    List<CaseCannedReplyView> of(UUID caseId, CaseVisibility visibility) {
        AgencyCase agencyCase = cases.findVisible(caseId, visibility)
                .filter(found -> !found.isContentHiddenFrom(visibility))
                .orElseThrow(ProblemException::notFound);
        Map<String, String> values = new HashMap<>();
        values.put("trackingNumber", agencyCase.trackingNumber());
        values.put("title", agencyCase.content().title());
        deadlines.of(agencyCase.id()).dueAt(DeadlineStage.RESOLUTION).ifPresent(due -> values.put("dueDate", day(due)));
        return replies.filled(agencyCase.agencyCode(), values).stream()
                .map(reply -> new CaseCannedReplyView(reply.code(), reply.title(), reply.text()))
                .toList();
    }

    private String day(Instant due) {
        return DAY.format(office.at(due));
    }
}
