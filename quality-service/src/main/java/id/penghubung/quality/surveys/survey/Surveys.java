package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.standards.ServiceDirectory;
import id.penghubung.quality.surveys.ElementOrder;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, closes, publishes and finds surveys. */
@ApplicationScoped
public class Surveys {

    private static final int LONGEST_PERIOD_YEARS = 1;

    private final SurveyTable table;
    private final UnitDirectory units;
    private final ServiceDirectory services;
    private final IdGenerator ids;
    private final Clock clock;

    Surveys(SurveyTable table, UnitDirectory units, ServiceDirectory services, IdGenerator ids, Clock clock) {
        this.table = table;
        this.units = units;
        this.services = services;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 for an unknown unit, or one of another agency, a period that is not valid, a service that the unit does
     *     not have, or without a population
     */
    @Transactional
    Survey open(SurveyRequest request, Scope scope, String by) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.invalid(
                    FieldError.of("unitCode", "bukan unit instansi Anda", "is not a unit of your agency"));
        }
        checkPeriod(request);
        checkPopulation(request.population());
        checkService(request.serviceCode(), unit);
        Survey survey = new Survey(
                ids.next(),
                new SurveySubject(unit.agencyCode(), unit.code(), request.serviceCode()),
                request.title(),
                request.periodStart(),
                request.periodEnd(),
                request.population(),
                Objects.requireNonNullElse(request.order(), ElementOrder.COMPLAINTS_EIGHTH),
                Objects.requireNonNullElse(request.weights(), WeightMode.NINTHS),
                SurveyState.OPEN,
                clock.instant(),
                null,
                null,
                0);
        table.insert(survey, by);
        return survey;
    }

    private void checkService(@Nullable String code, Unit unit) {
        if (code != null
                && services.find(code)
                        .filter(service -> service.unitCode().equals(unit.code()))
                        .isEmpty()) {
            throw ProblemException.invalid(
                    FieldError.of("serviceCode", "bukan layanan unit ini", "is not a service of the unit"));
        }
    }

    /** Without the number of users nobody can say whether enough of them answered (PermenPANRB 14/2017). */
    private static void checkPopulation(@Nullable Integer population) {
        if (population == null) {
            throw ProblemException.invalid(FieldError.of(
                    "population",
                    "wajib diisi: jumlah responden minimal dihitung dari jumlah pengguna layanan dalam periode (PermenPANRB 14/2017)",
                    "is required: the sample follows from the number of users in the period (PermenPANRB 14/2017)"));
        }
    }

    private static void checkPeriod(SurveyRequest request) {
        if (request.periodEnd().isBefore(request.periodStart())) {
            throw ProblemException.invalid(FieldError.of(
                    "periodEnd", "tidak boleh sebelum awal periode", "must not be before the period begins"));
        }
        if (request.periodEnd().isAfter(request.periodStart().plusYears(LONGEST_PERIOD_YEARS))) {
            throw ProblemException.invalid(
                    FieldError.of("periodEnd", "periode paling lama satu tahun", "a period is at most one year"));
        }
    }

    /** @throws ProblemException 404 if there is no such survey in the scope */
    public Survey get(UUID id, Scope scope) {
        return table.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed */
    public Survey getOpen(UUID id, Scope scope) {
        Survey survey = get(id, scope);
        survey.requireOpen();
        return survey;
    }

    /** @throws ProblemException 404 if no results are published under this id */
    public Survey getPublished(UUID id) {
        return table.findPublished(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Keeps a survey open until the caller's transaction ends. Several transactions may do so at the same time.
     *
     * @throws ProblemException 409 if it is closed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Survey holdOpen(UUID id) {
        // The lock comes first: a statement sees the state at its begin, and the survey may be closed while this waits.
        table.lockForAnswer(id);
        return getOpen(id, Scope.all());
    }

    /**
     * Closes a survey when the answers that are being stored are complete. Joins the caller's transaction.
     *
     * @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed, 412 for another version, 428 for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Survey close(UUID id, Scope scope, @Nullable String ifMatch, String by) {
        get(id, scope);
        table.lockForClosing(id);
        Survey survey = table.lockRow(id, scope).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, survey.version());
        Survey closed = survey.closed(clock.instant());
        table.update(closed, by);
        return closed;
    }

    /**
     * Publishes the results of a closed survey.
     *
     * @throws ProblemException 404 if there is no such survey in the scope, 409 if it is open, 412 for another version, 428 for none
     */
    @Transactional
    Survey publish(UUID id, Scope scope, @Nullable String ifMatch, String by) {
        Survey survey = table.lockRow(id, scope).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, survey.version());
        Survey published = survey.published(clock.instant());
        if (!published.equals(survey)) {
            table.update(published, by);
        }
        return published;
    }

    Page<SurveyView> page(Scope scope, @Nullable SurveyState state, Optional<Cursor> after, int limit) {
        UUID before = after.map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                table.page(scope, state, before, limit), limit, survey -> Cursor.at(survey.id()), SurveyView::of);
    }

    /** Returns the surveys with published results, the newest first. */
    public Page<SurveyView> published(Optional<Cursor> after, int limit) {
        UUID before = after.map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(table.publishedPage(before, limit), limit, survey -> Cursor.at(survey.id()), SurveyView::of);
    }

    /** Returns a survey and those of earlier periods of its subject, the latest first. */
    public List<Survey> upTo(Survey survey, boolean publishedOnly, int limit) {
        return table.upTo(survey.subject(), survey.periodStart(), publishedOnly, limit);
    }
}
