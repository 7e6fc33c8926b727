package id.penghubung.focalpoint.casework.support;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.history.SupportEntries;
import id.penghubung.focalpoint.casework.history.SupportingCase;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseProblem;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows supporting agencies what they are asked for, and takes their answers to the responsible agency. */
@ApplicationScoped
class SupportingCaseService {

    private final SupportingCases supportingCases;
    private final CaseRepository cases;
    private final AuditRecordService auditRecords;
    private final DeadlineService deadlines;
    private final Clock clock;

    SupportingCaseService(
            SupportingCases supportingCases,
            CaseRepository cases,
            AuditRecordService auditRecords,
            DeadlineService deadlines,
            Clock clock) {
        this.supportingCases = supportingCases;
        this.cases = cases;
        this.auditRecords = auditRecords;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Returns one page of the open cases that the reader may see, soonest due first. */
    @Transactional
    Page<SupportingCaseView> page(CaseVisibility visibility, SupportingCase.@Nullable Position after, int size) {
        List<SupportingCase> rows = supportingCases.open(visibility, after, size + 1);
        List<UUID> leadIds =
                rows.stream().map(SupportingCase::caseId).distinct().toList();
        Map<UUID, AgencyCase> leads =
                cases.ofIds(leadIds).stream().collect(Collectors.toMap(AgencyCase::id, Function.identity()));
        Map<UUID, List<EntryView>> records = auditRecords.of(leadIds, SupportEntries.TYPES);
        Map<UUID, SubjectDeadlines> deadlinesById =
                deadlines.of(rows.stream().map(SupportingCase::id).toList());
        return Page.of(
                rows,
                size,
                support -> Cursor.at(support.dueAt(), support.id()),
                support -> SupportingCaseView.of(
                        support,
                        Objects.requireNonNull(leads.get(support.caseId())),
                        deadlinesById.getOrDefault(support.id(), SubjectDeadlines.EMPTY),
                        records.getOrDefault(support.caseId(), List.of()),
                        visibility));
    }

    /** @throws ProblemException 404 if the case does not exist, or belongs to another agency */
    @Transactional
    SupportingCaseView get(UUID id, CaseVisibility visibility) {
        SupportingCase support = visible(id, visibility);
        return view(support, lead(support), visibility);
    }

    /** Answers the responsible agency. The reporter does not read the answer. */
    @Transactional
    SupportingCaseView answer(UUID id, @Nullable String ifMatch, String message, Officer officer) {
        return end(
                id,
                ifMatch,
                officer,
                (lead, support, now) -> supportingCases.answer(lead, support, officer.actor(), message, now));
    }

    /** Declines the support. The responsible agency keeps the complaint. */
    @Transactional
    SupportingCaseView decline(UUID id, @Nullable String ifMatch, String reason, Officer officer) {
        return end(
                id,
                ifMatch,
                officer,
                (lead, support, now) -> supportingCases.decline(lead, support, officer.actor(), reason, now));
    }

    private interface Ending {
        void apply(AgencyCase lead, SupportingCase support, Instant now);
    }

    /** @throws ProblemException 404 if the case belongs to another agency, 409 if it has ended, 428 or 412 without the present version */
    private SupportingCaseView end(UUID id, @Nullable String ifMatch, Officer officer, Ending ending) {
        CaseVisibility visibility = new CaseVisibility(officer.agencyCode());
        // The lock of the responsible agency's case serializes all changes of its support, and that of the support the
        // changes of its deadline, so that it is read again after both.
        AgencyCase lead = cases.lock(visible(id, visibility).caseId(), CaseVisibility.ALL)
                .orElseThrow(ProblemException::notFound);
        supportingCases.lock(Set.of(id));
        SupportingCase support = visible(id, visibility);
        if (!support.isOpen()) {
            throw ProblemException.of(
                    CaseProblem.SUPPORT_ENDED,
                    "Dukungan ini sudah dijawab, ditolak, atau tidak diperlukan lagi.",
                    "This support is answered, declined, or not needed any more.");
        }
        EntityTags.requireMatch(ifMatch, support.version());
        ending.apply(lead, support, clock.instant());
        cases.flush();
        return view(visible(id, visibility), lead, visibility);
    }

    private SupportingCase visible(UUID id, CaseVisibility visibility) {
        return supportingCases.find(id, visibility).orElseThrow(ProblemException::notFound);
    }

    private AgencyCase lead(SupportingCase support) {
        return cases.findVisible(support.caseId(), CaseVisibility.ALL).orElseThrow(ProblemException::notFound);
    }

    private SupportingCaseView view(SupportingCase support, AgencyCase lead, CaseVisibility visibility) {
        List<EntryView> entries =
                auditRecords.of(List.of(lead.id()), SupportEntries.TYPES).getOrDefault(lead.id(), List.of());
        return SupportingCaseView.of(support, lead, deadlines.of(support.id()), entries, visibility);
    }
}
