package id.penghubung.quality.standards;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds, changes and reads the services of units. */
@ApplicationScoped
class PublicServices {

    private final ServiceTable table;
    private final UnitDirectory units;
    private final IdGenerator ids;
    private final Clock clock;

    PublicServices(ServiceTable table, UnitDirectory units, IdGenerator ids, Clock clock) {
        this.table = table;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    Page<ServiceView> page(Scope scope, @Nullable String unitCode, Optional<Cursor> after, int limit) {
        String code = after.map(cursor -> cursor.text(0)).orElse("");
        return Page.of(
                table.page(scope, unitCode, code, limit), limit, service -> Cursor.at(service.code()), ServiceView::of);
    }

    /** @throws ProblemException 404 if there is no such service in the scope */
    PublicService get(String code, Scope scope) {
        return table.find(code).filter(inside(scope)).orElseThrow(ProblemException::notFound);
    }

    /**
     * Locks a service until the transaction ends, and so all versions of its standard.
     *
     * @throws ProblemException 404 if there is no such service in the scope
     */
    PublicService lock(String code, Scope scope) {
        return table.lock(code).filter(inside(scope)).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 400 if the unit is none of the scope, 409 if the code is taken */
    @Transactional
    PublicService add(Scope scope, NewServiceRequest request) {
        Unit unit = units.requireActive(request.unitCode(), "unitCode");
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.invalid(
                    FieldError.of("unitCode", "bukan unit instansi Anda", "is not a unit of your agency"));
        }
        PublicService service = new PublicService(
                ids.next(),
                request.code(),
                unit.code(),
                unit.agencyCode(),
                request.name(),
                true,
                0,
                0,
                clock.instant());
        if (!table.insert(service)) {
            throw ProblemException.of(
                    StandardProblem.SERVICE_CODE_TAKEN,
                    "Sudah ada layanan dengan kode " + request.code() + ".",
                    "A service with the code " + request.code() + " already exists.");
        }
        return service;
    }

    /** @throws ProblemException 404 if there is no such service in the scope, 412 for another version, 428 for none */
    @Transactional
    PublicService change(String code, Scope scope, @Nullable String ifMatch, ServiceRequest request) {
        PublicService service = lock(code, scope);
        EntityTags.requireMatch(ifMatch, service.version());
        PublicService changed = service.changed(request.name(), request.active());
        table.update(changed);
        return changed;
    }

    private static Predicate<PublicService> inside(Scope scope) {
        return service -> scope.includes(service.agencyCode());
    }
}
