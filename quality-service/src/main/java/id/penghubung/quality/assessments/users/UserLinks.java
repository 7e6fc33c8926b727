package id.penghubung.quality.assessments.users;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentAccess;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.assessment.Assessment;
import id.penghubung.quality.assessments.assessment.Assessments;
import id.penghubung.quality.surveys.LinkTokens;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes single-use links for users of a unit. The unit itself does not, since it could answer in their place. */
@ApplicationScoped
class UserLinks {

    /** Path of the page of a link; the token follows. */
    static final String FORM_PATH = "/v1/assessment-forms/";

    static final String PURPOSE = "assessment-link";

    private static final int PRINTED = 400;

    private final Assessments assessments;
    private final AssessmentAccess access;
    private final UserLinkTable table;
    private final LinkTokens tokens;
    private final UnitDirectory units;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    UserLinks(
            Assessments assessments,
            AssessmentAccess access,
            UserLinkTable table,
            LinkTokens tokens,
            UnitDirectory units,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.assessments = assessments;
        this.access = access;
        this.table = table;
        this.tokens = tokens;
        this.units = units;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes links.
     *
     * @throws ProblemException 404 for no such assessment, 403 for an evaluator of the same agency, 409 if its evaluation is submitted, 400
     *     for too many links
     */
    @Transactional
    UserLinksView make(UUID assessmentId, UserLinksRequest request) {
        Assessment assessment = Assessments.requireAnswers(required(assessmentId));
        table.lockForMaking(assessmentId);
        if (table.count(assessmentId) + request.count() > InstrumentContent.MOST_USERS) {
            throw ProblemException.invalid(FieldError.of(
                    "count",
                    "satu penilaian paling banyak " + InstrumentContent.MOST_USERS + " tautan",
                    "an assessment has " + InstrumentContent.MOST_USERS + " links at most"));
        }
        Instant expiresAt = office.today()
                .plusDays(request.days() + 1L)
                .atStartOfDay(office.zone())
                .toInstant();
        List<UserLinkTable.NewLink> links = new ArrayList<>();
        List<UserLinksView.Link> views = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            UserLink link = new UserLink(ids.next(), assessment.id(), tokens.currentKeyId(), expiresAt, null);
            String token = tokens.newToken(link.id());
            links.add(new UserLinkTable.NewLink(link, tokens.hash(PURPOSE, token)));
            views.add(new UserLinksView.Link(link.id(), tokens.address(FORM_PATH + token), expiresAt));
        }
        table.insert(links);
        return new UserLinksView(views);
    }

    /** Prints the links that can be used now, 400 at most. Throws as {@link #make}, without 400. */
    byte[] pdf(UUID assessmentId) {
        Assessment assessment = Assessments.requireAnswers(required(assessmentId));
        String unit = units.find(assessment.subject().unitCode())
                .map(Unit::name)
                .orElse(assessment.subject().unitCode());
        return tokens.printed(
                "Penilaian pengguna: " + unit,
                "Pindai kode ini dan nilai pelayanan " + unit
                        + ". Satu kode untuk satu jawaban; jawaban tidak memuat nama Anda.",
                table.usable(assessmentId, clock.instant(), PRINTED).stream()
                        .map(link -> new LinkTokens.Printed(link.id(), link.keyId()))
                        .toList(),
                FORM_PATH);
    }

    private Assessment required(UUID assessmentId) {
        Assessment assessment = assessments.get(assessmentId, Scope.all());
        access.requireOtherOrBureau(assessment.subject().agencyCode());
        return assessment;
    }
}
