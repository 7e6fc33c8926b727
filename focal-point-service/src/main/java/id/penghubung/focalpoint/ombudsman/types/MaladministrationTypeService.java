package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes maladministration types. A change begins a new version, and never affects past days. */
@ApplicationScoped
class MaladministrationTypeService {

    private final MaladministrationTypeRepository types;
    private final OfficeTime office;

    MaladministrationTypeService(MaladministrationTypeRepository types, OfficeTime office) {
        this.types = types;
        this.office = office;
    }

    /** Returns all versions that are valid on the day or later; without a day, all versions. */
    @Transactional
    List<MaladministrationTypeView> versions(@Nullable LocalDate day) {
        return (day == null ? types.allVersions() : types.validFrom(day))
                .stream().map(MaladministrationType::view).toList();
    }

    /** @throws ProblemException 404 if there is no such type */
    @Transactional
    MaladministrationTypeView latest(String code) {
        return getLatest(code).view();
    }

    /** @throws ProblemException 409 if the code is taken, 400 if the first day is past */
    @Transactional
    MaladministrationTypeView add(NewMaladministrationTypeRequest request, String account) {
        types.lockForChange();
        if (types.latest(request.code()).isPresent()) {
            throw ProblemException.of(
                    MaladministrationTypeProblem.TYPE_EXISTS,
                    "Sudah ada jenis dengan kode " + request.code() + ".",
                    "A type with the code " + request.code() + " already exists.");
        }
        requireDay("validFrom", request.validFrom(), office.today());
        MaladministrationType type = new MaladministrationType(
                request.code(),
                request.name(),
                request.basis(),
                request.validFrom(),
                MaladministrationType.FIRST_REVISION,
                account);
        types.persist(type);
        return type.view();
    }

    /**
     * Replaces the latest version of a type from a day on, or ends it.
     *
     * @throws ProblemException 404, 412 or 428; 400 if the day is past, or not after the first day of the latest version; 409
     *     if a type to be ended has ended by that day already
     */
    @Transactional
    MaladministrationTypeView change(
            String code, @Nullable String ifMatch, MaladministrationTypeRequest request, String account) {
        types.lockForChange();
        MaladministrationType latest = getLatest(code);
        EntityTags.requireMatch(ifMatch, latest.revision());
        requireDay("from", request.from(), earliestChange(latest));
        boolean ended = latest.endsBy(request.from());
        if (ended && !request.active()) {
            throw ProblemException.of(
                            MaladministrationTypeProblem.TYPE_ENDED,
                            "Jenis ini sudah berakhir pada hari itu.",
                            "This type has ended by that day already.")
                    .withError(FieldError.of("from", "jenis ini sudah berakhir", "the type has ended already"));
        }
        if (!ended) {
            latest.endOn(request.from(), request.basis(), account);
        }
        if (!request.active()) {
            return latest.view();
        }
        MaladministrationType next = new MaladministrationType(
                code, request.name(), request.basis(), request.from(), latest.revision() + 1, account);
        types.persist(next);
        return next.view();
    }

    private LocalDate earliestChange(MaladministrationType latest) {
        LocalDate afterStart = latest.validFrom().plusDays(1);
        LocalDate today = office.today();
        return afterStart.isAfter(today) ? afterStart : today;
    }

    private MaladministrationType getLatest(String code) {
        return types.latest(code).orElseThrow(ProblemException::notFound);
    }

    private static void requireDay(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest) || day.isAfter(WorkingCalendar.LAST_DAY)) {
            throw ProblemException.invalid(FieldError.of(
                    field,
                    "harus dari " + earliest + " sampai " + WorkingCalendar.LAST_DAY,
                    "must be from " + earliest + " to " + WorkingCalendar.LAST_DAY));
        }
    }
}
