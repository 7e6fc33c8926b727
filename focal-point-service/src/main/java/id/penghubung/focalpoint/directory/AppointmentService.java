package id.penghubung.focalpoint.directory;

import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Appoints the officers of an agency, changes their entries and ends their terms. */
@ApplicationScoped
class AppointmentService {

    private final AgencyRepository agencies;
    private final FocalPointRepository focalPoints;
    private final UnitRepository units;
    private final DirectoryChangeRepository history;
    private final AgencyAnswering answering;
    private final OfficeTime office;
    private final IdGenerator ids;

    AppointmentService(
            AgencyRepository agencies,
            FocalPointRepository focalPoints,
            UnitRepository units,
            DirectoryChangeRepository history,
            AgencyAnswering answering,
            OfficeTime office,
            IdGenerator ids) {
        this.agencies = agencies;
        this.focalPoints = focalPoints;
        this.units = units;
        this.history = history;
        this.answering = answering;
        this.office = office;
        this.ids = ids;
    }

    @Transactional
    FocalPointView add(Editor editor, String agencyCode, FocalPointRequest request) {
        Agency agency = agencies.lock(agencyCode);
        UUID id = ids.next();
        requireValid(agencyCode, id, request);
        FocalPoint person = new FocalPoint(id, agencyCode, request);
        focalPoints.persist(person);
        focalPoints.flush();
        history.add(editor, changed(person), null, person.view());
        answering.refresh(agency);
        return person.view();
    }

    @Transactional
    FocalPointView change(
            Editor editor, String agencyCode, UUID id, @Nullable String ifMatch, FocalPointRequest request) {
        return update(editor, agencyCode, id, ifMatch, person -> {
            requireValid(agencyCode, id, request);
            person.change(request);
        });
    }

    @Transactional
    FocalPointView endTerm(Editor editor, String agencyCode, UUID id, @Nullable String ifMatch, LocalDate lastDay) {
        return update(editor, agencyCode, id, ifMatch, person -> person.endTerm(lastDay, office.today()));
    }

    private FocalPointView update(
            Editor editor, String agencyCode, UUID id, @Nullable String ifMatch, Consumer<FocalPoint> change) {
        Agency agency = agencies.lock(agencyCode);
        FocalPoint person = focalPoints.of(agencyCode, id).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, person.version());
        FocalPointView view = history.record(editor, changed(person), person::view, () -> change.accept(person));
        answering.refresh(agency);
        return view;
    }

    private void requireValid(String agencyCode, UUID id, FocalPointRequest request) {
        request.requireDatesInOrder();
        List<FieldError> errors = new ArrayList<>();
        if (request.unitId() != null && units.of(agencyCode, request.unitId()).isEmpty()) {
            errors.add(FieldError.of("unitId", "bukan unit instansi ini", "is not a unit of this agency"));
        }
        UUID deputy = request.deputyId();
        if (deputy != null
                && (deputy.equals(id) || focalPoints.of(agencyCode, deputy).isEmpty())) {
            errors.add(FieldError.of(
                    "deputyId", "harus orang lain dari instansi ini", "must be another person of this agency"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        boolean overlap = focalPoints.ofAccount(agencyCode, request.account()).stream()
                .anyMatch(other -> !other.id().equals(id) && other.overlaps(request));
        if (overlap) {
            throw ProblemException.of(
                    DirectoryProblem.TERMS_OVERLAP,
                    "Akun ini sudah bertugas di instansi ini pada masa itu.",
                    "This account already has a term at this agency in that period.");
        }
    }

    private static Changed changed(FocalPoint person) {
        return new Changed(
                person.agencyCode(), ChangeSubject.FOCAL_POINT, person.id().toString());
    }
}
